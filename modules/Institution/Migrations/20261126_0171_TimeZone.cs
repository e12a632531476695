using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

/// <summary>Where the institution's clocks stand.</summary>
[Migration("20261126_0171_TimeZone")]
internal sealed class TimeZone : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("TimeZone", "institution_settings", maxLength: 64, nullable: false, defaultValue: "Etc/UTC");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("TimeZone", "institution_settings");
}
