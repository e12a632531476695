using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Whatever keeps somebody's name keeps their id beside it and is found by it, for their own copy and when they are forgotten.</summary>
[Migration("20261126_0240_Forgetting")]
internal sealed class Forgetting : Migration
{
    private static readonly (string Table, string Column)[] Found =
    [
        ("responsibilities_need_history", "PersonId"), ("responsibilities_action_tasks", "PersonId"), ("responsibilities_bulk_changes", "AccountId"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("FrozenById", "responsibilities_snapshots", nullable: true);
        migrationBuilder.AddColumn<Guid>("ReopenedById", "responsibilities_snapshots", nullable: true);
        foreach (var (table, column) in Found)
            migrationBuilder.CreateIndex($"IX_{table}_{column}", table, column);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Found)
            migrationBuilder.DropIndex($"IX_{table}_{column}", table);
        migrationBuilder.DropColumn("ReopenedById", "responsibilities_snapshots");
        migrationBuilder.DropColumn("FrozenById", "responsibilities_snapshots");
    }
}
