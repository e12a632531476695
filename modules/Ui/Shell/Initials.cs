using System.Globalization;

namespace FacultyDev.Ui;

/// <summary>Returns one or two letters of a person's name, for places too small for the name.</summary>
internal static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).ToArray();
        return words.Length switch
        {
            0 => "?",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
