using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>A line of fifty.csv.</summary>
internal sealed record CatalogueLine(string Code, FacultyRole Role, DevelopmentDomain Domain, WorkPlace DoneIn, Wording Wording);
