using FacultyDev.Modules.Tests.Database;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Ui;

internal sealed class Visit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public string? Room { get; init; }

    public int Guests { get; init; }

    public decimal? Cost { get; init; }

    public DateOnly? Due { get; init; }

    public DateTime At { get; init; }
}

internal sealed class VisitRow
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Room { get; init; }

    public int Guests { get; init; }

    public decimal? Cost { get; init; }

    public DateOnly? Due { get; init; }

    public DateTime At { get; init; }

    public static TableDefinition<VisitRow> Table() => new TableDefinition<VisitRow>(row => row.Id)
        .LinkingTo(row => $"/visits/{row.Id}")
        .Column("name", "Name", row => row.Name)
        .Column("room", "Room", row => row.Room)
        .NumberColumn("guests", "Guests", row => row.Guests)
        .NumberColumn("cost", "Cost", row => row.Cost)
        .Column("due", "Due", row => row.Due, shown: false)
        .Column("at", "At", row => row.At, inCsv: false)
        .UnsortedColumn("note", "Note", row => Markup.Of($"<i>{row.Name}</i>"), row => row.Name);
}

internal sealed class VisitContext(TestDatabase database) : DbContext
{
    public DbSet<Visit> Visits => Set<Visit>();

    public IQueryable<VisitRow> Rows => Visits.Select(visit => new VisitRow
    {
        Id = visit.Id, Name = visit.Name, Room = visit.Room, Guests = visit.Guests, Cost = visit.Cost, Due = visit.Due, At = visit.At,
    });

    /// <summary>A database of visits with many equal and missing values, so that sorting has to handle ties and nulls.</summary>
    public static async Task<VisitContext> WithVisitsAsync(int count, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var db = new VisitContext(await TestDatabase.EmptyAsync(kind));
        await db.Database.EnsureCreatedAsync();
        db.AddRange(Enumerable.Range(0, count).Select(number => new Visit
        {
            Name = $"Visit {number * 7 % count:0000}",
            Room = number % 3 == 0 ? null : $"Room {number % 5}",
            Guests = number % 4,
            Cost = number % 6 == 0 ? null : number % 9 * 1.5m,
            Due = number % 4 == 0 ? null : new DateOnly(2026, 1, 1).AddDays(number % 11),
            At = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddHours(number % 13),
        }));
        await db.SaveChangesAsync();
        return db;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (database.Provider == "sqlite")
            optionsBuilder.UseSqlite(database.ConnectionString);
        else
            optionsBuilder.UseNpgsql(database.ConnectionString);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
    }
}
