using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0141_Composition")]
internal sealed class CompositionReleaseTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_composition_releases",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Name = table.Column<string>(maxLength: 120),
                AsOf = table.Column<DateOnly>(),
                People = table.Column<int>(),
                Minimum = table.Column<int>(),
                PublishedByName = table.Column<string>(maxLength: 200),
                PublishedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_institution_composition_releases", row => row.Id));
        migrationBuilder.CreateTable(
            "institution_composition_tables",
            table => new
            {
                ReleaseId = table.Column<Guid>(),
                Dimension = table.Column<string>(maxLength: 40),
                Axis = table.Column<string>(maxLength: 40),
                Contents = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_composition_tables", row => new { row.ReleaseId, row.Dimension, row.Axis });
                table.ForeignKey(
                    "FK_institution_composition_tables_releases_ReleaseId", row => row.ReleaseId, "institution_composition_releases", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "institution_composition_ledger",
            table => new
            {
                ReleaseId = table.Column<Guid>(),
                Dimension = table.Column<string>(maxLength: 40),
                Marks = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_composition_ledger", row => new { row.ReleaseId, row.Dimension });
                table.ForeignKey(
                    "FK_institution_composition_ledger_releases_ReleaseId", row => row.ReleaseId, "institution_composition_releases", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_composition_ledger");
        migrationBuilder.DropTable("institution_composition_tables");
        migrationBuilder.DropTable("institution_composition_releases");
    }
}
