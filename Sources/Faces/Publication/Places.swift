// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
internal import Statements

/// Places in words: name or kind, locality, region and state; never the cell, and no street.
enum Places {
    static func text(_ place: PlaceReference?, _ labels: Labels) -> PublicText? {
        guard let place else { return nil }
        var parts: [PublicText] = []
        if let name = place.name {
            parts.append(labels.said(name))
        } else if let kind = place.kind, let label = labels.text("place.\(kind.rawValue)") {
            parts.append(label)
        }
        if let locality = place.locality, locality != place.name { parts.append(labels.said(locality)) }
        if let region = place.region { parts.append(labels.region(region)) }
        if let country = place.country { parts.append(labels.country(country)) }
        return PublicText.joined(parts.enumerated().filter { !repeats($0.element, parts[..<$0.offset]) }.map(\.element))
    }

    /// Whether a place was said already, as where a city is a region or an island a state.
    private static func repeats(_ part: PublicText, _ before: ArraySlice<PublicText>) -> Bool {
        let name = part.version(for: "en").text
        return before.contains { $0.version(for: "en").text == name }
    }

    static func text(_ residence: ResidenceClaim, isChild: Bool, _ labels: Labels) -> PublicText? {
        var parts: [PublicText] = []
        if let locality = residence.locality, !isChild { parts.append(labels.said(locality)) }
        if let region = residence.region { parts.append(labels.region(region)) }
        if let country = residence.country { parts.append(labels.country(country)) }
        return PublicText.joined(parts)
    }
}
