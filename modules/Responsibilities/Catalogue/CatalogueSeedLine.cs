using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>A row of fifty.csv.</summary>
internal sealed record CatalogueSeedLine(string Code, FacultyRole Role, DevelopmentDomain Domain, ProductArea DoneIn, Wording Wording);
