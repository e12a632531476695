using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0111_TwoStep")]
internal sealed class TwoStepTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_authenticators",
            table => new
            {
                AccountId = table.Column<Guid>(),
                ProtectedKey = table.Column<string>(maxLength: 400),
                MadeAt = table.Column<DateTime>(),
                ConfirmedAt = table.Column<DateTime>(nullable: true),
                LastStep = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_authenticators", row => row.AccountId);
                table.ForeignKey(
                    "FK_institution_authenticators_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "institution_recovery_codes",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Hash = table.Column<string>(maxLength: 64),
                UsedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_recovery_codes", row => row.Id);
                table.ForeignKey(
                    "FK_institution_recovery_codes_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_institution_recovery_codes_AccountId_Hash", "institution_recovery_codes", ["AccountId", "Hash"], unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_recovery_codes");
        migrationBuilder.DropTable("institution_authenticators");
    }
}
