//! Pinch zoom and pan: how a picture is scaled and moved under a reader's fingers. Integers only: formatting
//! floats costs bytes.

/// A point on the stage, in CSS pixels from its centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touch {
    /// Pixels to the right of the centre.
    pub x: i32,
    /// Pixels below the centre.
    pub y: i32,
}

/// Scale and offset of a picture; 100 % is the largest that fits the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    percent: i32,
    shift: Touch,
}

const MIN_PERCENT: i32 = 100;
const MAX_PERCENT: i32 = 600;
const CENTRE: Touch = Touch { x: 0, y: 0 };

impl Default for Zoom {
    fn default() -> Self {
        Self { percent: MIN_PERCENT, shift: CENTRE }
    }
}

impl Zoom {
    /// A step by button or key: × 3/2 or × 2/3, around the centre.
    pub fn stepped(self, larger: bool) -> Self {
        let percent = if larger { self.percent * 3 / 2 } else { self.percent * 2 / 3 };
        self.around(CENTRE, CENTRE, percent)
    }

    /// Pan with one finger: an enlarged picture moves with it.
    pub fn dragged(self, from: Touch, to: Touch) -> Self {
        self.around(from, to, self.percent)
    }

    /// Pinch with two fingers: the point between them stays between them.
    pub fn pinched(self, from: [Touch; 2], to: [Touch; 2]) -> Self {
        let (before, after) = (distance(from), distance(to));
        self.around(middle(from), middle(to), scaled(self.percent, after, before))
    }

    /// Moves the point at `from` to `to`, at this scale (clamped to 100–600 %; at 100 % the picture is centred).
    fn around(self, from: Touch, to: Touch, percent: i32) -> Self {
        let percent = percent.clamp(MIN_PERCENT, MAX_PERCENT);
        if percent == MIN_PERCENT {
            return Self::default();
        }
        let along = |from: i32, to: i32, shift: i32| to - scaled(from - shift, percent, self.percent);
        let shift = Touch { x: along(from.x, to.x, self.shift.x), y: along(from.y, to.y, self.shift.y) };
        Self { percent, shift }
    }

    /// Whether a picture is a strip (长图): at the width of the window more than 2½ times as high as that, so that whole it could
    /// not be read. Both are given as width and height, the window in any unit.
    pub fn is_strip(picture: (u32, u32), window: (i32, i32)) -> bool {
        let product = |a: u32, b: i32| u64::from(a) * u64::from(b.unsigned_abs());
        2 * product(picture.1, window.0) > 5 * product(picture.0, window.1)
    }

    /// The picture's attribute `style`: `transform:translate(40px,-5px) scale(1.50)`; of a strip, which is as wide as the window
    /// at 100 %, `inline-size:150%`.
    pub fn style(self, is_strip: bool) -> String {
        let Self { percent, shift: Touch { x, y } } = self;
        match is_strip {
            true => format!("inline-size:{percent}%"),
            false => {
                format!("transform:translate({x}px,{y}px) scale({}.{:02})", percent / 100, percent % 100)
            }
        }
    }
}

fn scaled(number: i32, by: i32, of: i32) -> i32 {
    number.saturating_mul(by) / of.max(1)
}

fn middle([a, b]: [Touch; 2]) -> Touch {
    Touch { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

fn distance([a, b]: [Touch; 2]) -> i32 {
    let (x, y) = (i64::from(a.x) - i64::from(b.x), i64::from(a.y) - i64::from(b.y));
    i32::try_from((x * x + y * y).isqrt()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32) -> Touch {
        Touch { x, y }
    }

    #[test]
    fn fingers_that_part_enlarge_what_lies_between_them() {
        let zoom = Zoom::default().pinched([at(50, 0), at(150, 0)], [at(0, 0), at(200, 0)]);
        assert_eq!(zoom.style(false), "transform:translate(-100px,0px) scale(2.00)");
    }

    #[test]
    fn fingers_that_close_bring_it_back_whole_and_to_the_middle() {
        let large = Zoom::default().pinched([at(0, 0), at(10, 0)], [at(0, 0), at(30, 0)]);
        assert_eq!(large.pinched([at(0, 0), at(100, 0)], [at(0, 0), at(10, 0)]), Zoom::default());
    }

    #[test]
    fn what_lies_between_two_fingers_goes_where_they_go() {
        let twice = Zoom::default().pinched([at(10, 20), at(40, 60)], [at(0, 0), at(60, 80)]);
        assert_eq!(twice.style(false), "transform:translate(-20px,-40px) scale(2.00)");
        let again = twice.pinched([at(0, 0), at(60, 80)], [at(120, 160), at(0, 0)]);
        assert_eq!(again.style(false), "transform:translate(-40px,-80px) scale(4.00)");
    }

    #[test]
    fn a_step_is_half_as_large_again_and_a_step_back_as_much() {
        let sizes = |larger: bool, from: Zoom, steps: usize| {
            let all = std::iter::successors(Some(from), |zoom| Some(zoom.stepped(larger)));
            all.skip(1).take(steps).map(|zoom| zoom.percent).collect::<Vec<_>>()
        };
        assert_eq!(sizes(true, Zoom::default(), 5), [150, 225, 337, 505, 600]);
        let huge = Zoom::default().pinched([at(0, 0), at(1, 0)], [at(0, 0), at(6, 0)]);
        assert_eq!(sizes(false, huge, 5), [400, 266, 177, 118, 100]);
        let moved = Zoom::default().stepped(true).dragged(at(0, 0), at(40, -5)).stepped(true);
        assert_eq!(moved.style(false), "transform:translate(60px,-7px) scale(2.25)");
        assert_eq!(
            moved.stepped(true).stepped(true).style(false),
            "transform:translate(133px,-14px) scale(5.05)"
        );
    }

    #[test]
    fn one_finger_moves_only_what_is_enlarged() {
        assert_eq!(Zoom::default().dragged(at(0, 0), at(40, 7)), Zoom::default());
        let moved = Zoom::default().stepped(true).dragged(at(10, 10), at(50, 5));
        assert_eq!(moved.style(false), "transform:translate(40px,-5px) scale(1.50)");
    }

    #[test]
    fn a_strip_is_more_than_two_and_a_half_windows_high() {
        assert!(Zoom::is_strip((750, 6000), (360, 740)));
        assert!(!Zoom::is_strip((100, 250), (500, 500)));
        assert!(Zoom::is_strip((100, 251), (500, 500)));
        assert!(!Zoom::is_strip((6000, 750), (360, 740)));
        assert!(Zoom::is_strip((u32::MAX / 4, u32::MAX), (1440, 900)));
    }

    #[test]
    fn a_strip_grows_in_width() {
        assert_eq!(Zoom::default().style(true), "inline-size:100%");
        assert_eq!(Zoom::default().stepped(true).style(true), "inline-size:150%");
    }

    #[test]
    fn it_never_grows_without_end() {
        let huge = (0..20).fold(Zoom::default(), |zoom, _| zoom.stepped(true));
        assert_eq!(huge.style(false), "transform:translate(0px,0px) scale(6.00)");
        let far = huge.pinched([at(0, 0), at(0, 0)], [at(i32::MAX / 4, 0), at(0, 0)]);
        assert_eq!(far.percent, MAX_PERCENT);
    }
}
