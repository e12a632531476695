using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.SelfIdentification.Imports;

/// <summary>
/// Accepted names of columns and choices in English and Spanish, compared without case, accents and punctuation.
/// </summary>
internal static class StatementColumns
{
    private static readonly Dictionary<Dimension, string[]> Names = new()
    {
        [Dimension.Gender] = ["gender", "gender identity", "sex", "género", "sexo"],
        [Dimension.RaceEthnicity] = ["race_ethnicity", "race", "ethnicity", "race and ethnicity", "raza", "etnia", "raza y etnia"],
        [Dimension.Urim] = ["urim", "underrepresented", "historically underrepresented", "subrepresentado"],
        [Dimension.FirstGeneration] = ["first_generation", "first gen", "primera generación"],
        [Dimension.Disability] = ["disability", "discapacidad"],
        [Dimension.Veteran] = ["veteran", "veterano", "veterana"],
        [Dimension.Caregiving] = ["caregiving", "caregiver", "cuidados", "persona cuidadora"],
    };

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["Woman"] = ["female", "f", "mujer"],
        ["Man"] = ["male", "m", "hombre"],
        ["NonBinary"] = ["nonbinary", "no binario", "no binaria"],
        ["Another"] = ["another", "other", "otro", "otra"],
        ["AmericanIndian"] = ["american indian or alaska native", "indígena americano o nativo de Alaska"],
        ["Asian"] = ["asiático", "asiática"],
        ["Black"] = ["black or african american", "african american", "negro o afroamericano", "afroamericano"],
        ["Hispanic"] = ["hispanic or latino", "latino", "latina", "hispano o latino", "hispano"],
        ["MiddleEastern"] = ["middle eastern or north african", "mena", "de Oriente Medio o norteafricano"],
        ["PacificIslander"] = ["native hawaiian or pacific islander", "nativo de Hawái o de las islas del Pacífico"],
        ["White"] = ["blanco", "blanca"],
        ["Yes"] = ["y", "true", "1", "sí"],
        ["No"] = ["n", "false", "0"],
        [Dimensions.PreferNotToSay] = ["prefer not to say", "prefer not to answer", "declined", "prefiero no decirlo"],
    };

    public static string EmployeeNumber => EmployeeNumberColumn.Names[0];

    /// <summary>
    /// The positions of the employee number and of each dimension, starting at 0; null or absent if the file has no such column.
    /// </summary>
    public static (int? Number, IReadOnlyDictionary<Dimension, int> Dimensions) Find(IReadOnlyList<string> columns)
    {
        int? number = null;
        var found = new Dictionary<Dimension, int>();
        for (var at = 0; at < columns.Count; at++)
        {
            if (number is null && EmployeeNumberColumn.Names.Any(name => Same(name, columns[at])))
                number = at;
            foreach (var (dimension, names) in Names)
                if (names.Any(name => Same(name, columns[at])))
                    found.TryAdd(dimension, at);
        }

        return (number, found);
    }

    public static string NameOf(Dimension dimension) => Names[dimension][0];

    /// <summary>The choices named in a cell, separated by "|" or ";"; null if one is unknown.</summary>
    public static IReadOnlyList<string>? ParseChoices(Dimension dimension, string cell)
    {
        var chosen = new List<string>();
        foreach (var word in cell.Split(['|', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Dimensions.ChoicesOf(dimension).FirstOrDefault(choice => Matches(choice, word)) is not { } known)
                return null;
            chosen.Add(known);
        }

        return chosen;
    }

    private static bool Matches(string choice, string word) =>
        Same(choice, word) || Words.GetValueOrDefault(choice, []).Any(other => Same(other, word));

    private static bool Same(string name, string written) => SearchText.LettersAndDigits(name) == SearchText.LettersAndDigits(written);
}
