using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Accounts.Tokens;

/// <summary>Tokens in the reader's words.</summary>
internal sealed class TokenFormatter(IStringLocalizer<InstitutionText> texts)
{
    /// <param name="names">Separated by spaces, as a token keeps them.</param>
    public string Scopes(string names) => string.Join(", ", names.Split(' ').Select(scope => texts[$"Scope.{scope}"].Value));

    public string LastUsed(DateOnly? day) => day is { } used ? DateFormatter.Day(used) : texts["Tokens.NeverUsed"];
}
