using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Reminders: when people are told, and that they were.</summary>
[Migration("20261126_0223_Reminders")]
internal sealed class CreateReminders : Migration
{
    private const int EnumLength = 40;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "responsibilities_reminder_settings",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                DueSoonDays = table.Column<int>(),
                BlockedDays = table.Column<int>(),
                EscalateDays = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_reminder_settings", row => row.Id));
        migrationBuilder.CreateTable(
            "responsibilities_reminders",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: EnumLength),
                About = table.Column<DateOnly>(),
                At = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_reminders", row => new { row.ActionId, row.Kind, row.About }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("responsibilities_reminders");
        migrationBuilder.DropTable("responsibilities_reminder_settings");
    }
}
