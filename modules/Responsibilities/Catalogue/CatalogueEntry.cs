using System.Globalization;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>
/// One version of a responsibility, in force from an academic year on. A year uses the newest version that started by then, so rewording
/// or retiring an entry affects only later years.
/// </summary>
internal sealed class CatalogueEntry : Entity, IAudited
{
    public const int MaxCodeLength = 16;
    public const int MaxTextLength = 160;

    /// <summary>The prefix of the number in the codes of entries that the institution added, for example CDO-ORG-X1.</summary>
    public const string AddedPrefix = "X";

    private CatalogueEntry()
    {
    }

    public CatalogueEntry(CatalogueSeedLine line, int position, AcademicYear from)
    {
        (Code, Role, Domain, DoneIn) = (line.Code, line.Role, line.Domain, line.DoneIn);
        (Position, FromYear) = (position, from.StartYear);
        Apply(line.Wording);
    }

    public string Code { get; private set; } = "";

    /// <summary>The calendar year in which the first academic year of this version starts.</summary>
    public int FromYear { get; private set; }

    public FacultyRole Role { get; private set; }

    public DevelopmentDomain Domain { get; private set; }

    /// <summary>The position in the published table, starting at 1.</summary>
    public int Position { get; private set; }

    public ProductArea DoneIn { get; private set; }

    public string Title { get; private set; } = "";

    public string TitleEs { get; private set; } = "";

    /// <summary>A description of what the indicator counts.</summary>
    public string CountedAs { get; private set; } = "";

    public string CountedAsEs { get; private set; } = "";

    /// <summary>True when the institution retired the entry from this year on.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>True when the institution added the entry. No module provides an indicator for it, so its actions are counted.</summary>
    public bool IsAdded => Code.Contains($"-{AddedPrefix}", StringComparison.Ordinal);

    string IAudited.AuditLabel => $"{Code} {Title}";

    public string TitleIn(CultureInfo culture) => IsSpanish(culture) ? TitleEs : Title;

    public string CountedAsIn(CultureInfo culture) => IsSpanish(culture) ? CountedAsEs : CountedAs;

    /// <summary>
    /// Changes the wording from a year on. Returns the version in force from then: this one if it started in that year, otherwise a new
    /// one that the caller must add.
    /// </summary>
    public CatalogueEntry Reword(AcademicYear from, Wording wording)
    {
        var version = VersionFrom(from);
        version.Apply(wording);
        return version;
    }

    /// <summary>Retires the entry from a year on. Returns the version in force from then, as <see cref="Reword"/> does.</summary>
    public CatalogueEntry Retire(AcademicYear from)
    {
        if (IsRetired)
            throw new DomainException("responsibilities.catalogue.already-retired", null, Code);
        var version = VersionFrom(from);
        version.IsRetired = true;
        return version;
    }

    /// <summary>Reinstates the entry from a year on. Returns the version in force from then, as <see cref="Reword"/> does.</summary>
    public CatalogueEntry Reinstate(AcademicYear from)
    {
        if (!IsRetired)
            throw new DomainException("responsibilities.catalogue.not-retired", null, Code);
        var version = VersionFrom(from);
        version.IsRetired = false;
        return version;
    }

    private CatalogueEntry VersionFrom(AcademicYear from)
    {
        if (from.StartYear < FromYear)
            throw new DomainException("responsibilities.catalogue.later-wording-exists", "Year", Code, new AcademicYear(FromYear));
        return from.StartYear == FromYear
            ? this
            : new CatalogueEntry
            {
                Code = Code,
                FromYear = from.StartYear,
                Role = Role,
                Domain = Domain,
                Position = Position,
                DoneIn = DoneIn,
                Title = Title,
                TitleEs = TitleEs,
                CountedAs = CountedAs,
                CountedAsEs = CountedAsEs,
                IsRetired = IsRetired,
            };
    }

    private void Apply(Wording wording)
    {
        wording.Validate();
        (Title, TitleEs) = (wording.Title.Trim(), wording.TitleEs.Trim());
        (CountedAs, CountedAsEs) = (wording.CountedAs.Trim(), wording.CountedAsEs.Trim());
    }

    internal static bool IsSpanish(CultureInfo culture) => culture.TwoLetterISOLanguageName == "es";
}
