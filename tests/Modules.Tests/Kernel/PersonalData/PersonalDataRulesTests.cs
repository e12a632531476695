using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Modules.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.PersonalData;

/// <summary>Every entity of the application follows <see cref="PersonalDataRules"/>, and small models show what these find.</summary>
public sealed class PersonalDataRulesTests
{
    [Fact]
    public void Entities_OfTheApplication_SayWhomTheyReferToAndWhereTheyAreExported()
    {
        using var services = ComposedApplication.Build();
        using var scope = services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>().Model;

        model.GetPersonalReferences().Count().ShouldBeGreaterThan(50);
        PersonalDataRules.Problems(model).ShouldBeEmpty();
    }

    [Fact]
    public void PersonColumn_WithoutAStatement_IsFound() =>
        Problems(note => note.NotExported("A test.")).ShouldBe(
            ["Note.FiledById does not say to whom it refers", "Note.FiledBy does not say whose name it is", "Note.PersonId does not say to whom it refers"], ignoreOrder: true);

    [Fact]
    public void NameColumn_WithoutAStatement_IsFound() =>
        Problems(note =>
        {
            Declare(note);
            note.RefersToPerson(row => row.PersonId);
        }).ShouldBe(["Note.Name does not say whose name it is"]);

    [Fact]
    public void Entity_WithoutAnExport_IsFound() =>
        Problems(note =>
        {
            Declare(note);
            note.RefersToPerson(row => row.PersonId, nameBeside: row => row.Name);
            note.Metadata.RemoveAnnotation("FacultyDev:PersonalExport");
        }).ShouldBe(["Note does not say where a person's copy of their data has it"]);

    [Fact]
    public void Column_WithoutAnIndex_IsFound() =>
        Problems(note =>
        {
            Declare(note);
            note.RefersToPerson(row => row.PersonId, nameBeside: row => row.Name);
            note.Metadata.RemoveIndex(note.Metadata.GetIndexes().Single());
        }).ShouldBe(["Note.PersonId has no index that begins with it"]);

    [Fact]
    public void ForeignKey_ToAPersonUnderAnyName_IsFound()
    {
        var model = new ModelBuilder(SqliteConventionSetBuilder.Build());
        model.Entity<Person>().RefersToPerson(person => person.Id);
        model.Entity<Person>().NotExported("A test.");
        model.Entity<Pair>().HasOne<Person>().WithMany().HasForeignKey(pair => pair.Senior);

        PersonalDataRules.Problems(model.FinalizeModel()).ShouldBe(["Pair.Junior does not say to whom it refers", "Pair.Senior does not say to whom it refers"]);
    }

    [Fact]
    public void Entity_ThatSaysEverything_HasNoProblem() =>
        Problems(note =>
        {
            Declare(note);
            note.RefersToPerson(row => row.PersonId, nameBeside: row => row.Name);
        }).ShouldBeEmpty();

    /// <summary>Says all but whose id and name the first two columns are.</summary>
    private static void Declare(EntityTypeBuilder<Note> note)
    {
        note.HasIndex(row => row.PersonId);
        note.RefersToAccount(row => row.FiledById, nameBeside: row => row.FiledBy).WithoutIndex("A test.");
        note.ExportedIn("notes", "notes");
    }

    private static IReadOnlyList<string> Problems(Action<EntityTypeBuilder<Note>> configure)
    {
        var model = new ModelBuilder(SqliteConventionSetBuilder.Build());
        configure(model.Entity<Note>());
        return PersonalDataRules.Problems(model.FinalizeModel());
    }

    private sealed class Note
    {
        public Guid Id { get; set; }

        public Guid PersonId { get; set; }

        public string Name { get; set; } = "";

        public Guid? FiledById { get; set; }

        public string? FiledBy { get; set; }
    }

    private sealed class Person
    {
        public Guid Id { get; set; }
    }

    private sealed class Pair
    {
        public Guid Id { get; set; }

        public Guid Senior { get; set; }

        public Guid Junior { get; set; }
    }
}
