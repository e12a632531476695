using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>
/// One responsibility as it is worded from an academic year on. A year reads the newest version that had begun by then, so that
/// rewording or retiring changes the years to come and leaves closed years as they were printed.
/// </summary>
internal sealed class CatalogueEntry : Entity, IAudited
{
    public const int MaxCodeLength = 16;
    public const int MaxTextLength = 160;

    /// <summary>What the numbers of an institution's own entries begin with: CDO-ORG-X1.</summary>
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

    /// <summary>The first academic year in which this version holds.</summary>
    public int FromYear { get; private set; }

    public FacultyRole Role { get; private set; }

    public DevelopmentDomain Domain { get; private set; }

    /// <summary>Where it stands in the published table, counted from 1.</summary>
    public int Position { get; private set; }

    public ProductArea DoneIn { get; private set; }

    public string Title { get; private set; } = "";

    public string TitleEs { get; private set; } = "";

    /// <summary>What its indicator counts, in words.</summary>
    public string CountedAs { get; private set; } = "";

    public string CountedAsEs { get; private set; } = "";

    /// <summary>True when the institution dropped it from this year on.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>The institution added it. No module counts it, so its actions do.</summary>
    public bool IsAdded => Code.Contains($"-{AddedPrefix}", StringComparison.Ordinal);

    string IAudited.AuditLabel => $"{Code} {Title}";

    public string TitleIn(CultureInfo culture) => IsSpanish(culture) ? TitleEs : Title;

    public string CountedAsIn(CultureInfo culture) => IsSpanish(culture) ? CountedAsEs : CountedAs;

    /// <summary>Words it anew from a year on. Returns the version that holds from then: itself when it began that year, else a new one.</summary>
    public CatalogueEntry Reword(AcademicYear from, Wording wording)
    {
        var version = VersionFrom(from);
        version.Apply(wording);
        return version;
    }

    /// <summary>Takes it out of the table from a year on. Returns the version that holds from then, as <see cref="Reword"/> does.</summary>
    public CatalogueEntry Retire(AcademicYear from)
    {
        if (IsRetired)
            throw new DomainException("responsibilities.catalogue.already-retired", null, Code);
        var version = VersionFrom(from);
        version.IsRetired = true;
        return version;
    }

    /// <summary>Puts it back into the table from a year on. Returns the version that holds from then, as <see cref="Reword"/> does.</summary>
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
