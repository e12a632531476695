using FacultyDev.Institution.Rosters.Strategies;
using FacultyDev.Ui;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

/// <summary>Formats the values of a line in the viewer's language, by field name; null for an empty value.</summary>
internal sealed class ImportDetailsFormatter(IStringLocalizer<InstitutionText> texts)
{
    public Dictionary<string, string?> FormatFields(LineSubject subject, string json) => subject switch
    {
        LineSubject.Unit => Unit(DetailsJson.Read<UnitDetails>(json)),
        LineSubject.Supervision => Supervision(DetailsJson.Read<SupervisionDetails>(json)),
        LineSubject.Role => Role(DetailsJson.Read<RoleDetails>(json)),
        _ => Member(DetailsJson.Read<RosterMemberDetails>(json)),
    };

    private Dictionary<string, string?> Unit(UnitDetails unit) =>
        new() { ["UnitName"] = unit.Name, ["UnitKind"] = texts[$"UnitKind.{unit.Kind}"], ["ParentUnitCode"] = unit.Parent };

    private static Dictionary<string, string?> Member(RosterMemberDetails details) => new()
    {
        ["FirstName"] = details.FirstName, ["LastName"] = details.LastName, ["UnitCode"] = details.Unit, ["Rank"] = details.Rank,
        ["Track"] = details.Track is "" ? null : details.Track, ["Email"] = details.Email, ["HireDate"] = Day(details.HireDate),
        ["FirstAppointment"] = Day(details.FirstAppointment),
    };

    private Dictionary<string, string?> Supervision(SupervisionDetails details) => new()
    {
        ["SupervisorNumber"] = details.Supervisor, ["SupervisionKind"] = texts[$"SupervisionKind.{details.Kind}"], ["From"] = Day(details.From),
        ["Until"] = Day(details.Until), ["Reason"] = details.Reason,
    };

    private Dictionary<string, string?> Role(RoleDetails details) => new()
    {
        ["Role"] = texts[$"Role.{details.Role}"], ["UnitCode"] = details.Unit ?? texts["Label.WholeInstitution"], ["From"] = Day(details.From),
        ["Until"] = Day(details.Until), ["Reason"] = details.Reason,
    };

    private static string? Day(DateOnly? day) => day is { } known ? DateFormatter.Day(known) : null;
}
