using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>The texts of a responsibility in English and Spanish.</summary>
internal sealed record Wording(string Title, string TitleEs, string CountedAs, string CountedAsEs)
{
    public void Validate()
    {
        foreach (var (text, field) in new[]
                 {
                     (Title, nameof(Title)), (TitleEs, nameof(TitleEs)), (CountedAs, nameof(CountedAs)), (CountedAsEs, nameof(CountedAsEs)),
                 })
            if (text.Trim().Length is 0 or > CatalogueEntry.MaxTextLength)
                throw new DomainException("responsibilities.catalogue.invalid-text", field, CatalogueEntry.MaxTextLength);
    }
}
