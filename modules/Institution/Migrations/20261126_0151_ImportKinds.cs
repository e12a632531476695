using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0151_ImportKinds")]
internal sealed class ImportKinds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // What was imported so far were people.
        migrationBuilder.AddColumn<string>("Kind", "institution_roster_imports", maxLength: 40, nullable: false, defaultValue: "People");
        migrationBuilder.AddColumn<string>("Sheet", "institution_roster_imports", maxLength: 60, nullable: true);
        migrationBuilder.CreateTable(
            "institution_roster_import_unchanged",
            table => new
            {
                ImportId = table.Column<Guid>(),
                First = table.Column<int>(),
                Rows = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_roster_import_unchanged", rows => new { rows.ImportId, rows.First });
                table.ForeignKey(
                    "FK_institution_roster_import_unchanged_imports_ImportId", rows => rows.ImportId, "institution_roster_imports", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_roster_import_unchanged");
        migrationBuilder.DropColumn("Sheet", "institution_roster_imports");
        migrationBuilder.DropColumn("Kind", "institution_roster_imports");
    }
}
