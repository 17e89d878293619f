use crate::browser::Browser;
use crate::outcome::Outcome;
use crate::tool::variable;
use serde_json::Value;
use std::fs;

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const line = ({ id, impact, help, nodes }) => {
        const places = nodes.slice(0, 3).map((node) => node.target.join(' ') + ' (' + node.failureSummary + ')');
        return `${id} (${impact}), ${nodes.length} times: ${help}: ${places.join('; ')}`.replace(/\\s+/g, ' ');
    };
    axe.run({ resultTypes: ['violations'] })
        .then(({ violations }) => done(violations.map(line)), (error) => done([String(error)]));";

impl Browser {
    /// The violations that axe-core finds on the open page, one line a rule.
    pub async fn accessibility_violations(&self) -> Outcome<Vec<String>> {
        let path = variable("PORTAL_AXE")?;
        let axe =
            fs::read_to_string(&path).map_err(|error| format!("{path}: {error}: run `cargo xtask test`"))?;
        self.client.execute(&axe, vec![]).await?;
        let Value::Array(lines) = self.client.execute_async(RUN, vec![]).await? else {
            return Err("axe answers no list".into());
        };
        Ok(lines.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }
}
