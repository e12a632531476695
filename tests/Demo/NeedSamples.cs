using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Tests.Demo;

/// <summary>Needs that await an answer: the mentor's from the dean; two in another school, one of them the mentee's.</summary>
internal sealed record NeedSamples(Guid MentorsWithDean, Guid Elsewhere, Guid MenteesElsewhere)
{
    public static NeedSamples Make(FacultyDevDbContext db, UnitTree units, Actor actor, Guid mentor, Guid mentee)
    {
        return new NeedSamples(
            Add("A need with the dean", "HLTH", RaisedAs.Mentor, mentor), Add("A need with another school", "BUSN", RaisedAs.PeerMentor, Guid.CreateVersion7()),
            Add("A need of the mentee", "BUSN", RaisedAs.Mentee, mentee));

        Guid Add(string title, string unit, RaisedAs voice, Guid raiser)
        {
            var to = units.FindByCode(unit)!.Id;
            var need = new Need(
                new NeedDetails(title, "It would help many of us.", DevelopmentDomain.Personal, NeedTheme.Time, voice, null, false, to), raiser, to, 30, actor);
            db.Add(need);
            return need.Id;
        }
    }
}
