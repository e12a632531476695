using System.Text.RegularExpressions;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// Finds text that a page contains itself instead of taking it from a resource file. It reads just enough Razor syntax to tell
/// code from text.
/// </summary>
internal static partial class RazorText
{
    // Attributes whose values are shown or read aloud.
    private const string SpokenAttributes = "title|lead|text|help|label|alt|placeholder|aria-label|prompt|suffix|kicker";

    public static IEnumerable<string> Literals(string page)
    {
        var plain = Untranslated().Replace(WithoutCode(page), "");
        var attributes = SpokenAttribute().Matches(plain).Select(match => match.Groups["value"].Value);
        var texts = Tag().Split(plain).Select(text => Statement().Replace(text, " "));
        return attributes.Concat(texts).Select(text => text.Trim()).Where(text => Words().IsMatch(text));
    }

    private static string WithoutCode(string page)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] == '@')
                i = EndOfCode(page, i + 1) - 1;
            else
                text.Append(page[i]);
        }

        return text.ToString();
    }

    /// <summary>The position after the Razor expression, statement header, block or comment that starts after an @.</summary>
    private static int EndOfCode(string page, int at)
    {
        if (at >= page.Length || page[at] == '@')
            return at + 1;
        if (page[at] == '*')
            return page.IndexOf("*@", at, StringComparison.Ordinal) + 2;
        if (page[at] is '{' or '(')
            return EndOfBrackets(page, at);
        if (Directive().Match(page, at) is { Success: true } directive)
            return directive.Index + directive.Length;
        var expression = Beginning().Match(page, at);
        var end = at + expression.Length;
        while (end < page.Length)
        {
            var member = Member().Match(page, end);
            if (page[end] is '(' or '[')
                end = EndOfBrackets(page, end);
            else if (member.Success)
                end += member.Length;
            else if (expression.Groups["head"].Success && char.IsWhiteSpace(page[end]))
                end++;
            else
                break;
        }

        return end;
    }

    private static int EndOfBrackets(string page, int at)
    {
        var depth = 0;
        for (var i = at; i < page.Length; i++)
        {
            if (page[i] is '(' or '[' or '{')
                depth++;
            else if (page[i] is ')' or ']' or '}' && --depth == 0)
                return i + 1;
            else if (page[i] == '"')
                i = EndOfString(page, i) - 1;
        }

        return page.Length;
    }

    private static int EndOfString(string page, int at)
    {
        var interpolated = page[at - 1] == '$';
        for (var i = at + 1; i < page.Length; i++)
        {
            if (page[i] == '"')
                return i + 1;
            if (page[i] == '\\')
                i++;
            else if (interpolated && page[i] == '{')
                i = EndOfBrackets(page, i) - 1;
        }

        return page.Length;
    }

    [GeneratedRegex(@"\G(page|model|using|inject|namespace|addTagHelper|removeTagHelper|inherits|implements|attribute|section)\b([^\n{""]|""[^""\n]*"")*")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\G((?<head>if|foreach|for|while|switch|using|lock)\b|await\s+foreach\b|await\s+)?\w*")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\G(\?|!)?\.\w+|\G!(?=[.\[(])|\G\?(?=\[)")]
    private static partial Regex Member();

    /// <summary>C# between tags inside a block: else, if, declarations, calls, braces.</summary>
    [GeneratedRegex(@"\b(else if|if|foreach|for|while|switch)\s*\((?>[^()]|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)|\belse\b|\bcase\b[^:\n]*:|\bdefault:|[^\n{};]*;|&\w+;|^\s*\w+ = .*$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"<(code|kbd|script|style)\b[^>]*>.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Untranslated();

    [GeneratedRegex(@"</?[a-zA-Z!][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex($@"\s({SpokenAttributes})=""(?<value>[^""]*)""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
