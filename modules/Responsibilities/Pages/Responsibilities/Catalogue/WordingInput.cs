using System.ComponentModel.DataAnnotations;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Catalogue;

/// <summary>
/// The texts of an entry in both languages. They are not marked as required, because the page's other forms do not send them; the entry
/// validates them itself.
/// </summary>
internal class WordingInput
{
    [StringLength(CatalogueEntry.MaxTextLength), Display(Name = "Wording.Title")]
    public string? Title { get; set; }

    [StringLength(CatalogueEntry.MaxTextLength), Display(Name = "Wording.TitleEs")]
    public string? TitleEs { get; set; }

    [StringLength(CatalogueEntry.MaxTextLength), Display(Name = "Wording.CountedAs")]
    public string? CountedAs { get; set; }

    [StringLength(CatalogueEntry.MaxTextLength), Display(Name = "Wording.CountedAsEs")]
    public string? CountedAsEs { get; set; }

    public Wording ToWording() => new(Title ?? "", TitleEs ?? "", CountedAs ?? "", CountedAsEs ?? "");
}
