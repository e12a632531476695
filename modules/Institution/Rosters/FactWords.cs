using FacultyDev.Institution.Rosters.Kinds;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Rosters;

/// <summary>The facts of a line by the name of their field, as text in the reader's language; null where there is none.</summary>
internal sealed class FactWords(IStringLocalizer<InstitutionText> texts)
{
    public Dictionary<string, string?> Named(LineSubject subject, string json) => subject switch
    {
        LineSubject.Unit => Unit(FactsJson.Read<UnitFacts>(json)),
        LineSubject.Supervision => Supervision(FactsJson.Read<SupervisionFacts>(json)),
        LineSubject.Role => Role(FactsJson.Read<RoleFacts>(json)),
        _ => Member(FactsJson.Read<RosterFacts>(json)),
    };

    private Dictionary<string, string?> Unit(UnitFacts unit) =>
        new() { ["UnitName"] = unit.Name, ["UnitKind"] = texts[$"UnitKind.{unit.Kind}"], ["ParentUnitCode"] = unit.Parent };

    private static Dictionary<string, string?> Member(RosterFacts facts) => new()
    {
        ["FirstName"] = facts.FirstName, ["LastName"] = facts.LastName, ["UnitCode"] = facts.Unit, ["Rank"] = facts.Rank,
        ["Track"] = facts.Track is "" ? null : facts.Track, ["Email"] = facts.Email, ["HireDate"] = Day(facts.HireDate),
        ["FirstAppointment"] = Day(facts.FirstAppointment),
    };

    private Dictionary<string, string?> Supervision(SupervisionFacts facts) => new()
    {
        ["SupervisorNumber"] = facts.Supervisor, ["SupervisionKind"] = texts[$"SupervisionKind.{facts.Kind}"], ["From"] = Day(facts.From),
        ["Until"] = Day(facts.Until), ["Reason"] = facts.Reason,
    };

    private Dictionary<string, string?> Role(RoleFacts facts) => new()
    {
        ["Role"] = texts[$"Role.{facts.Role}"], ["UnitCode"] = facts.Unit ?? texts["Roles.Everywhere"], ["From"] = Day(facts.From),
        ["Until"] = Day(facts.Until), ["Reason"] = facts.Reason,
    };

    private static string? Day(DateOnly? day) => day is { } known ? Dates.Day(known) : null;
}
