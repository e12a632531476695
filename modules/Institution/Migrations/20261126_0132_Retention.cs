using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0132_Retention")]
internal sealed class Retention : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<int>("AnonymiseAfterYears", "institution_settings", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn("AnonymiseAfterYears", "institution_settings");
}
