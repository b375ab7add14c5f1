// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// The small squares that say what each shade of a map means.
public enum ShadeKey {
    /// The square of a class; of nothing that of those without a count.
    public static func sign(_ place: Int?, of classes: CountClasses) -> Markup {
        Markup { markup in
            markup.element(.svg, .viewBox(0, 0, 16, 16), .aria(.hidden, "true")) { markup in
                markup.empty(
                    .rect, .class(ShadeStyle.name(place, of: classes.limits.count)), .at(.x, 0.5), .at(.y, 0.5),
                    .at(.width, 15), .at(.height, 15))
            }
        }
    }
}
