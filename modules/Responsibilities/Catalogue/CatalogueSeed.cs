using System.Globalization;
using CsvHelper;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>
/// The fifty responsibilities shipped with the product, in the order of the published table: our paraphrase, in English and Spanish, of
/// Table 1 of a 2022 article in the Journal of Continuing Education in the Health Professions, doi 10.1097/CEH.0000000000000419. Two of
/// the 21 cells are empty, as in the article.
/// </summary>
internal static class CatalogueSeed
{
    private static readonly Lazy<IReadOnlyList<CatalogueSeedLine>> Read = new(ReadLines);

    public static IReadOnlyList<CatalogueSeedLine> Lines => Read.Value;

    private static List<CatalogueSeedLine> ReadLines()
    {
        using var stream = typeof(CatalogueSeed).Assembly.GetManifestResourceStream(typeof(CatalogueSeed), "fifty.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var lines = new List<CatalogueSeedLine>();
        while (csv.Read())
            lines.Add(new CatalogueSeedLine(
                Field("code"),
                ParseName<FacultyRole>(Field("role")),
                ParseName<DevelopmentDomain>(Field("domain")),
                ParseName<ProductArea>(Field("done_in")),
                new Wording(Field("title"), Field("title_es"), Field("counted_as"), Field("counted_as_es"))));
        return lines;

        string Field(string name) => csv.GetField(name) ?? throw new FormatException($"fifty.csv lacks {name} in line {csv.Parser.RawRow}.");
    }

    /// <summary>Accepts only exact names, because <c>Enum.Parse</c> also accepts "3" and "Mentor,Sponsor".</summary>
    internal static T ParseName<T>(string name) where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : throw new FormatException($"'{name}' is not a {typeof(T).Name}.");
}
