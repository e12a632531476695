using FacultyDev.Ui;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Tokens;

internal sealed class TokenFormatter(IStringLocalizer<AccountsText> texts)
{
    /// <param name="names">Scope names separated by spaces, as stored.</param>
    public string Scopes(string names) => string.Join(", ", names.Split(' ').Select(scope => texts[$"Scope.{scope}"].Value));

    public string LastUsed(DateOnly? day) => day is { } used ? DateFormatter.Day(used) : texts["Tokens.NeverUsed"];
}
