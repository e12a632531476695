using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0110_Sessions")]
internal sealed class SessionTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_sessions",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Method = table.Column<string>(maxLength: 40),
                BegunAt = table.Column<DateTime>(),
                LastSeenAt = table.Column<DateTime>(),
                Address = table.Column<string>(maxLength: 64, nullable: true),
                Agent = table.Column<string>(maxLength: 300, nullable: true),
                SecondStepGiven = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_sessions", row => row.Id);
                table.ForeignKey(
                    "FK_institution_sessions_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_institution_sessions_AccountId", "institution_sessions", "AccountId");
        migrationBuilder.CreateIndex("IX_institution_sessions_LastSeenAt", "institution_sessions", "LastSeenAt");

        migrationBuilder.CreateTable(
            "institution_security_events",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                Kind = table.Column<string>(maxLength: 40),
                Address = table.Column<string>(maxLength: 64, nullable: true),
                Agent = table.Column<string>(maxLength: 300, nullable: true),
                DeviceMark = table.Column<string>(maxLength: 64, nullable: true),
                Detail = table.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_security_events", row => row.Id);
                table.ForeignKey(
                    "FK_institution_security_events_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_institution_security_events_AccountId_Id", "institution_security_events", ["AccountId", "Id"]);
        migrationBuilder.CreateIndex("IX_institution_security_events_AccountId_DeviceMark", "institution_security_events", ["AccountId", "DeviceMark"]);
        migrationBuilder.CreateIndex("IX_institution_security_events_At", "institution_security_events", "At");

        migrationBuilder.AddColumn<string>("Language", "institution_accounts", maxLength: 10, nullable: true);
        migrationBuilder.CreateIndex("IX_institution_accounts_LockoutEnd", "institution_accounts", "LockoutEnd");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_institution_accounts_LockoutEnd", "institution_accounts");
        migrationBuilder.DropColumn("Language", "institution_accounts");
        migrationBuilder.DropTable("institution_security_events");
        migrationBuilder.DropTable("institution_sessions");
    }
}
