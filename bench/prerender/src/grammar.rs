//! Context-free grammar: generates sentences that read like news and do not repeat.

use crate::random::Random;
use std::collections::HashMap;

const RULES: &str = include_str!("../grammar.txt");

/// The rules of `grammar.txt`.
pub(crate) struct Grammar {
    rules: HashMap<&'static str, Vec<&'static str>>,
}

impl Grammar {
    pub(crate) fn read() -> Self {
        let mut rules: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut rule = "";
        for line in RULES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(form) => rules.entry(rule).or_default().push(form),
                None => rule = line,
            }
        }
        Self { rules }
    }

    /// Expands a rule. Symbols in `settled` have the same expansion everywhere: an article is about one zone.
    pub(crate) fn text(&self, rule: &str, random: &mut Random, settled: &[(&str, String)]) -> String {
        if let Some((_, text)) = settled.iter().find(|(name, _)| *name == rule) {
            return text.clone();
        }
        if let Some(number) = number(rule, random) {
            return number;
        }
        let forms = self.rules.get(rule).unwrap_or_else(|| panic!("grammar.txt has no rule `{rule}`"));
        let mut rest = *random.one(forms);
        let mut text = String::new();
        while let Some((before, slot)) = rest.split_once('{') {
            let (name, after) = slot.split_once('}').unwrap_or((slot, ""));
            text.push_str(before);
            text.push_str(&self.text(name, random, settled));
            rest = after;
        }
        text + rest
    }
}

/// `2-9` or `1.2-9.8`.
fn number(range: &str, random: &mut Random) -> Option<String> {
    let (from, to) = range.split_once('-')?;
    if let (Ok(from), Ok(to)) = (from.parse(), to.parse()) {
        return Some(random.within(from..=to).to_string());
    }
    let tenths = |text: &str| text.replace('.', "").parse().ok();
    let number = random.within(tenths(from)?..=tenths(to)?);
    Some(format!("{}.{}", number / 10, number % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_every_rule_can_be_said() {
        let grammar = Grammar::read();
        let mut random = Random::of(0);
        let slots = grammar.rules.values().flatten().flat_map(|form| form.split('{').skip(1));
        let mut said = 0;
        for slot in slots.map(|slot| slot.split_once('}').expect("a slot that ends").0) {
            assert!(grammar.rules.contains_key(slot) || number(slot, &mut random).is_some(), "{slot}");
            said += 1;
        }
        assert!(said > 300, "{said} slots");
    }

    #[test]
    fn what_is_settled_is_said_the_same_way() {
        let grammar = Grammar::read();
        let text = grammar.text("lead", &mut Random::of(3), &[("zone", "澜州经开区".to_owned())]);
        assert!(!text.contains('{') && grammar.text("zone", &mut Random::of(4), &[]) != "澜州经开区");
        assert_eq!(
            grammar.text("zone", &mut Random::of(4), &[("zone", "澜州经开区".to_owned())]),
            "澜州经开区"
        );
    }
}
