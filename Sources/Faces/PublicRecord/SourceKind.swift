// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of source it is.
public enum SourceKind: String, Sendable, Hashable, CaseIterable {
    /// A human rights organisation.
    case organisation
    /// A news medium; whether it is independent is not said.
    case news
    /// A state news agency or medium.
    case stateMedia = "state-media"
    /// A court or its site.
    case court
    /// A state body.
    case government
    /// An international body.
    case intergovernmental
    /// An encyclopedia edited by many.
    case encyclopedia
    /// The person, the family or a lawyer.
    case family
    /// A researcher.
    case researcher
    /// Another kind.
    case other
}
