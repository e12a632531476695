using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics.Wording;

public sealed partial class WordingTests
{
    private static readonly ResourceManager Resources = new("FacultyDev.Statistics.Wording.StatisticsWords", typeof(PValue).Assembly);

    [Fact]
    public void Spanish_EveryEntry_IsTranslatedWithTheSamePlaceholders()
    {
        var (english, spanish) = (Entries(CultureInfo.InvariantCulture), Entries(Cultures.Spanish));
        spanish.Keys.Order().ShouldBe(english.Keys.Order());
        foreach (var (key, text) in english) Placeholders(spanish[key]).ShouldBe(Placeholders(text), key);
    }

    [Fact]
    public void Exception_InAnotherLanguage_TranslatesTheMessageButNotTheCode()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Cultures.Spanish;
            var exception = Should.Throw<StatisticsException>(() => Variable.Parse("salario", ["abc"]));
            exception.Message.ShouldBe("Fila 1, columna salario: «abc» no es un número.");
            exception.Code.ShouldBe("Statistics:NotANumber");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> Entries(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string[] Placeholders(string text) => [.. Pattern().Matches(text).Select(match => match.Value).Order()];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Pattern();
}
