using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0131_DataExports")]
internal sealed class DataExports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_data_exports",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                FileId = table.Column<Guid>(),
                MadeAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_institution_data_exports", export => export.Id));
        migrationBuilder.CreateIndex("IX_institution_data_exports_AccountId", "institution_data_exports", "AccountId");
        migrationBuilder.CreateIndex("IX_institution_data_exports_ExpiresAt", "institution_data_exports", "ExpiresAt");
        // What rosters said of a person is found by the person and by their number.
        migrationBuilder.CreateIndex("IX_institution_roster_import_lines_Key", "institution_roster_import_lines", "Key");
        migrationBuilder.CreateIndex("IX_institution_roster_import_lines_RecordId", "institution_roster_import_lines", "RecordId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_institution_roster_import_lines_Key", "institution_roster_import_lines");
        migrationBuilder.DropIndex("IX_institution_roster_import_lines_RecordId", "institution_roster_import_lines");
        migrationBuilder.DropTable("institution_data_exports");
    }
}
