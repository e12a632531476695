using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0120_SignOn")]
internal sealed class SignOnTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Settings(migrationBuilder);
        Rules(migrationBuilder);
        Links(migrationBuilder);
        Refusals(migrationBuilder);
        migrationBuilder.AddColumn<Guid>("SignOnRuleId", "institution_role_assignments", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("SignOnRuleId", "institution_role_assignments");
        migrationBuilder.DropTable("institution_sign_on_refusals");
        migrationBuilder.DropTable("institution_sign_on_links");
        migrationBuilder.DropTable("institution_sign_on_rules");
        migrationBuilder.DropTable("institution_sign_on_settings");
    }

    private static void Settings(MigrationBuilder migration) => migration.CreateTable(
        "institution_sign_on_settings",
        table => new
        {
            Id = table.Column<Guid>(),
            Version = table.Column<int>(),
            Enabled = table.Column<bool>(),
            Authority = table.Column<string>(maxLength: 300),
            ClientId = table.Column<string>(maxLength: 200),
            ProtectedSecret = table.Column<string>(maxLength: 2000, nullable: true),
            Scopes = table.Column<string>(maxLength: 300),
            EmailClaim = table.Column<string>(maxLength: 100),
            NumberClaim = table.Column<string>(maxLength: 100, nullable: true),
            ButtonLabel = table.Column<string>(maxLength: 60, nullable: true),
            PasswordsOff = table.Column<bool>(),
        },
        constraints: table => table.PrimaryKey("PK_institution_sign_on_settings", settings => settings.Id));

    private static void Rules(MigrationBuilder migration) => migration.CreateTable(
        "institution_sign_on_rules",
        table => new
        {
            Id = table.Column<Guid>(),
            Version = table.Column<int>(),
            Claim = table.Column<string>(maxLength: 100),
            Value = table.Column<string>(maxLength: 200),
            Role = table.Column<string>(maxLength: 40),
            UnitId = table.Column<Guid>(nullable: true),
            DecidedBy = table.Column<Guid>(nullable: true),
            DecidedAt = table.Column<DateTime>(),
        },
        constraints: table => table.PrimaryKey("PK_institution_sign_on_rules", rule => rule.Id));

    private static void Links(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_sign_on_links",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                Issuer = table.Column<string>(maxLength: 300),
                Subject = table.Column<string>(maxLength: 255),
                LinkedAt = table.Column<DateTime>(),
                LastUsedOn = table.Column<DateOnly>(),
                Label = table.Column<string>(maxLength: 170),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_sign_on_links", link => link.Id);
                table.ForeignKey(
                    "FK_institution_sign_on_links_institution_accounts_AccountId", link => link.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_sign_on_links_Issuer_Subject", "institution_sign_on_links", ["Issuer", "Subject"], unique: true);
        migration.CreateIndex("IX_institution_sign_on_links_AccountId_Issuer", "institution_sign_on_links", ["AccountId", "Issuer"], unique: true);
    }

    private static void Refusals(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_sign_on_refusals",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Problem = table.Column<string>(maxLength: 40),
                Attempt = table.Column<string>(maxLength: 64),
                At = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_institution_sign_on_refusals", refusal => refusal.Id));
        migration.CreateIndex("IX_institution_sign_on_refusals_Attempt", "institution_sign_on_refusals", "Attempt", unique: true);
    }
}
