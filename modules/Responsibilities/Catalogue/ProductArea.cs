namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>Where in the product a role does what the responsibility asks.</summary>
internal enum ProductArea { Responsibilities, NeedsAssessment, Mentoring, CareerPlans, Sponsorship, Training, Resources }
