using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Demo;

/// <summary>Seeds statements of seven in ten people and publishes one composition release.</summary>
internal sealed class SelfIdentificationDemoSeeder(
    IFacultyMembers people, StatementStore statements, PublishCompositionJob publish, IStringLocalizer<SelfIdentificationText> texts) : IDemoSeeder
{
    /// <summary>By dimension: the choices and their shares in percent; the rest leave the question blank.</summary>
    private static readonly Dictionary<Dimension, (string Choice, int Share)[]> Shares = new()
    {
        [Dimension.Gender] = [("Woman", 46), ("Man", 45), ("NonBinary", 2), ("Another", 1), (Dimensions.PreferNotToSay, 3)],
        [Dimension.RaceEthnicity] =
        [
            ("White", 40), ("Asian", 19), ("Black", 12), ("Hispanic", 13), ("MiddleEastern", 4), ("AmericanIndian", 1), ("PacificIslander", 1),
            (Dimensions.PreferNotToSay, 5),
        ],
        [Dimension.Urim] = [("Yes", 22), ("No", 60), (Dimensions.PreferNotToSay, 6)],
        [Dimension.FirstGeneration] = [("Yes", 27), ("No", 58), (Dimensions.PreferNotToSay, 3)],
        [Dimension.Disability] = [("Yes", 11), ("No", 68), (Dimensions.PreferNotToSay, 8)],
        [Dimension.Veteran] = [("Yes", 6), ("No", 80), (Dimensions.PreferNotToSay, 2)],
        [Dimension.Caregiving] = [("Yes", 44), ("No", 41), (Dimensions.PreferNotToSay, 4)],
    };

    public int Order => 500;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var random = plan.RandomFor("self-identification.statements");
        var generated = new Dictionary<Guid, Statement>();
        foreach (var member in await people.ListIdsAsync(cancellationToken))
            if (random.Next(10) < 7)
                generated[member] = CreateStatement(random, plan.Today.AddDays(-random.Next(20, 300)));
        await statements.SeedAsync(generated, cancellationToken);
        try
        {
            await publish.RunAsync(new PublishCompositionPayload(texts["Demo.Release"]), new JobProgress(), cancellationToken);
        }
        catch (DomainException)
        {
            // The demo has too few people for any table to be published.
        }
    }

    private static Statement CreateStatement(Random random, DateOnly day)
    {
        var choices = new Dictionary<Dimension, IReadOnlyList<string>>();
        foreach (var (dimension, shares) in Shares)
            if (Draw(random, shares) is { } choice)
                choices[dimension] = dimension == Dimension.RaceEthnicity && choice is "White" && random.Next(10) == 0 ? [choice, "Hispanic"] : [choice];
        var answers = new Answers(choices);
        return random.Next(5) == 0 ? Statement.Imported(null, answers, day) : Statement.ByOwner(null, answers, ConsentText.Current, day);
    }

    private static string? Draw(Random random, (string Choice, int Share)[] shares)
    {
        var roll = random.Next(100);
        foreach (var (choice, share) in shares)
            if ((roll -= share) < 0)
                return choice;
        return null;
    }
}
