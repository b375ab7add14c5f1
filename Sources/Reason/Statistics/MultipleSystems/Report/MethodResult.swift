// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What one method says, with all that is needed to judge it.
public struct MethodResult: Sendable, Hashable {
    /// The method, as on the command line, or a part of it.
    public var method: String
    /// The model, if the method has one.
    public var model: String?
    /// All persons, on lists or not; `nil` if the method refuses.
    public var estimate: Double?
    /// The standard error.
    public var standardError: Double?
    /// The lower limit of the 95% interval.
    public var lower: Double?
    /// The upper limit; `nil` if there is none or no interval.
    public var upper: Double?
    /// The deviance of a fit.
    public var deviance: Double?
    /// Its degrees of freedom.
    public var degreesOfFreedom: Int?
    /// Akaike’s criterion.
    public var aic: Double?
    /// Schwarz’s criterion.
    public var bic: Double?
    /// What a reader must know before using the number.
    public var warnings: [String] = []
    /// What the method says of itself.
    public var diagnostics: [EstimateDetail.Field] = []

    /// A result without a number yet.
    init(_ method: EstimationMethod, part: String? = nil, model: String? = nil) {
        self.method = part ?? method.rawValue
        self.model = model
    }

    /// A refusal, with its reason.
    init(_ method: EstimationMethod, part: String? = nil, model: String? = nil, refusal: EstimationError) {
        self.init(method, part: part, model: model)
        warnings = ["No estimate: \(refusal)"]
    }

    mutating func note(_ name: String, _ value: EstimateDetail) { diagnostics.append(.init(name, value)) }

    mutating func take(_ fit: LogLinearFit) {
        model = fit.model.name
        estimate = fit.abundance
        standardError = fit.standardError
        deviance = fit.deviance
        degreesOfFreedom = fit.degreesOfFreedom
        aic = fit.aic
        bic = fit.bic
        if !fit.isConverged { warnings.append("The steps of the fit ran out before it settled.") }
    }
}
