namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>The part of the product in which a responsibility is carried out.</summary>
internal enum ProductArea { Responsibilities, NeedsAssessment, Mentoring, CareerPlans, Sponsorship, Training, Resources }
