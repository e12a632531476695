using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

/// <summary>Whose hand an import or a release was, by account: the name beside it can be forgotten with the person.</summary>
[Migration("20261126_0170_Hands")]
internal sealed class Hands : Migration
{
    private static readonly (string Table, string Column)[] Added =
    [
        ("institution_roster_imports", "UploadedById"), ("institution_roster_imports", "AppliedById"), ("institution_roster_imports", "UndoneById"),
        ("institution_self_identification_imports", "UploadedById"), ("institution_self_identification_imports", "AppliedById"),
        ("institution_composition_releases", "PublishedById"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Added)
            migrationBuilder.AddColumn<Guid>(column, table, nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Added)
            migrationBuilder.DropColumn(column, table);
    }
}
