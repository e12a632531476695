using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Whether a unit is referred to is asked unit by unit when an import is undone.</summary>
[Migration("20261126_0241_References")]
internal sealed class ReferenceIndexes : Migration
{
    private static readonly (string Table, string Column)[] Found =
    [
        ("responsibilities_needs", "FromUnitId"), ("responsibilities_remedy_partners", "UnitId"), ("responsibilities_frozen_units", "UnitId"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Found)
            migrationBuilder.CreateIndex($"IX_{table}_{column}", table, column);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Found)
            migrationBuilder.DropIndex($"IX_{table}_{column}", table);
    }
}
