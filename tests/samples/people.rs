//! People as silhouettes: poses of limbs on a body one unit tall, with a helmet or a straw hat.

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::place::Point;

/// Two joints, each with its radius: across, up from the feet, radius.
pub(crate) type Bone = [(f32, f32, f32); 2];

/// What is worn on the head.
#[derive(Clone, Copy)]
pub(crate) enum Hat {
    Helmet,
    Straw,
    Bare,
}

/// A pose: its bones and where the head is.
#[derive(Clone, Copy)]
pub(crate) struct Pose {
    bones: &'static [Bone],
    head: Point,
}

/// A pose from where its head is and its bones.
pub(crate) const fn pose(head: Point, bones: &'static [Bone]) -> Pose {
    Pose { bones, head }
}

/// Upright, one hand lifted to point.
pub(crate) const POINTING: Pose = Pose {
    head: (0.01, 0.915),
    bones: &[
        [(0.0, 0.78, 0.082), (0.0, 0.53, 0.075)],
        [(-0.04, 0.52, 0.058), (-0.06, 0.27, 0.042)],
        [(-0.06, 0.27, 0.042), (-0.07, 0.03, 0.032)],
        [(0.04, 0.52, 0.058), (0.07, 0.27, 0.042)],
        [(0.07, 0.27, 0.042), (0.075, 0.03, 0.032)],
        [(-0.07, 0.018, 0.02), (-0.015, 0.012, 0.014)],
        [(0.075, 0.018, 0.02), (0.13, 0.012, 0.014)],
        [(-0.09, 0.80, 0.04), (-0.13, 0.64, 0.03)],
        [(-0.13, 0.64, 0.03), (-0.10, 0.49, 0.025)],
        [(0.09, 0.80, 0.04), (0.22, 0.83, 0.03)],
        [(0.22, 0.83, 0.03), (0.36, 0.90, 0.022)],
        [(0.0, 0.86, 0.035), (0.0, 0.9, 0.035)],
    ],
};

/// Leaning into a long tool held with both hands.
pub(crate) const LEANING: Pose = Pose {
    head: (0.13, 0.89),
    bones: &[
        [(0.08, 0.76, 0.085), (-0.01, 0.53, 0.075)],
        [(-0.04, 0.52, 0.06), (-0.13, 0.28, 0.043)],
        [(-0.13, 0.28, 0.043), (-0.20, 0.03, 0.032)],
        [(0.02, 0.52, 0.06), (0.12, 0.29, 0.045)],
        [(0.12, 0.29, 0.045), (0.11, 0.03, 0.032)],
        [(-0.20, 0.018, 0.02), (-0.14, 0.012, 0.014)],
        [(0.11, 0.018, 0.02), (0.17, 0.012, 0.014)],
        [(0.10, 0.79, 0.042), (0.16, 0.62, 0.032)],
        [(0.16, 0.62, 0.032), (0.29, 0.60, 0.026)],
        [(0.04, 0.78, 0.042), (0.06, 0.60, 0.032)],
        [(0.06, 0.60, 0.032), (0.17, 0.54, 0.026)],
        [(0.11, 0.83, 0.036), (0.12, 0.88, 0.036)],
    ],
};

/// Climbing, one arm above the head and one knee drawn up.
pub(crate) const CLIMBING: Pose = Pose {
    head: (-0.02, 0.90),
    bones: &[
        [(-0.02, 0.77, 0.08), (-0.05, 0.53, 0.072)],
        [(-0.07, 0.52, 0.055), (-0.05, 0.27, 0.042)],
        [(-0.05, 0.27, 0.042), (-0.06, 0.03, 0.032)],
        [(-0.03, 0.52, 0.055), (0.13, 0.43, 0.043)],
        [(0.13, 0.43, 0.043), (0.10, 0.20, 0.032)],
        [(-0.06, 0.018, 0.02), (0.0, 0.012, 0.014)],
        [(0.10, 0.19, 0.022), (0.16, 0.19, 0.015)],
        [(0.05, 0.81, 0.04), (0.16, 0.92, 0.03)],
        [(0.16, 0.92, 0.03), (0.17, 1.09, 0.024)],
        [(0.04, 0.78, 0.04), (0.12, 0.66, 0.03)],
        [(0.12, 0.66, 0.03), (0.19, 0.76, 0.024)],
        [(-0.02, 0.84, 0.035), (-0.02, 0.9, 0.035)],
    ],
};

/// Draws a person whose feet stand at a place; a negative height faces the other way.
pub(crate) fn person(canvas: &mut Canvas, feet: Point, tall: f32, look: (Pose, Hat), ink: Ink) {
    let (pose, hat) = look;
    let size = tall.abs();
    let place = |across: f32, up: f32| (feet.0 + across * tall, feet.1 - up * size);
    for bone in pose.bones {
        let [one, two] = bone.map(|(across, up, radius)| (place(across, up), radius * size));
        canvas.limb(one, two, ink);
    }
    let (x, y) = pose.head;
    canvas.limb(
        (place(x, y - 0.012), 0.052 * size),
        (place(x + 0.004, y + 0.015), 0.056 * size),
        ink,
    );
    match hat {
        Hat::Helmet => {
            canvas.limb(
                (place(x, y + 0.035), 0.062 * size),
                (place(x, y + 0.04), 0.062 * size),
                ink,
            );
            canvas.limb(
                (place(x - 0.07, y + 0.022), 0.008 * size),
                (place(x + 0.1, y + 0.018), 0.009 * size),
                ink,
            );
        }
        Hat::Straw => {
            let rim = [place(x - 0.17, y + 0.01), place(x, y + 0.13), place(x + 0.17, y + 0.01)];
            canvas.polygon(&rim, ink);
        }
        Hat::Bare => {
            let hair = (place(x - 0.012, y + 0.03), 0.058 * size);
            canvas.limb(hair, (place(x + 0.006, y + 0.034), 0.054 * size), ink);
        }
    }
}
