using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FacultyDev.Institution.Migrations;

[Migration("20261122_0101_Institution")]
internal sealed class InstitutionTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Units(migrationBuilder);
        Members(migrationBuilder);
        RoleAssignments(migrationBuilder);
        Accounts(migrationBuilder);
        AccountParts(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["account_tokens", "account_logins", "account_claims", "accounts", "role_assignments", "members", "units"])
            migrationBuilder.DropTable($"institution_{table}");
    }

    private static void Units(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_units",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Code = table.Column<string>(maxLength: 20),
                Name = table.Column<string>(maxLength: 120),
                Kind = table.Column<string>(maxLength: 40),
                ParentId = table.Column<Guid>(nullable: true),
                ClosedOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_units", unit => unit.Id);
                table.ForeignKey(
                    "FK_institution_units_institution_units_ParentId", unit => unit.ParentId, "institution_units", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_institution_units_Code", "institution_units", "Code", unique: true);
        migration.CreateIndex("IX_institution_units_ParentId", "institution_units", "ParentId");
    }

    private static void Members(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_members",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                EmployeeNumber = table.Column<string>(maxLength: 40),
                FirstName = table.Column<string>(maxLength: 80),
                LastName = table.Column<string>(maxLength: 80),
                PreferredName = table.Column<string>(maxLength: 80, nullable: true),
                Email = table.Column<string>(maxLength: 200),
                UnitId = table.Column<Guid>(),
                Rank = table.Column<string>(maxLength: 60),
                Track = table.Column<string>(maxLength: 40),
                HireDate = table.Column<DateOnly>(nullable: true),
                FirstAppointment = table.Column<DateOnly>(nullable: true),
                Status = table.Column<string>(maxLength: 40),
                DisplayName = table.Column<string>(maxLength: 170),
                SearchName = table.Column<string>(maxLength: 170),
                SearchGiven = table.Column<string>(maxLength: 170),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_members", member => member.Id);
                table.ForeignKey(
                    "FK_institution_members_institution_units_UnitId", member => member.UnitId, "institution_units", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_institution_members_EmployeeNumber", "institution_members", "EmployeeNumber", unique: true);
        migration.CreateIndex("IX_institution_members_Email", "institution_members", "Email", unique: true);
        migration.CreateIndex("IX_institution_members_SearchName", "institution_members", "SearchName");
        migration.CreateIndex("IX_institution_members_SearchGiven", "institution_members", "SearchGiven");
        migration.CreateIndex("IX_institution_members_UnitId_SearchName", "institution_members", ["UnitId", "SearchName"]);
        migration.CreateIndex("IX_institution_members_Rank_SearchName", "institution_members", ["Rank", "SearchName"]);
        migration.CreateIndex("IX_institution_members_UnitId_Status", "institution_members", ["UnitId", "Status"]);
    }

    private static void RoleAssignments(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_role_assignments",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                MemberId = table.Column<Guid>(),
                Role = table.Column<string>(maxLength: 40),
                UnitId = table.Column<Guid>(nullable: true),
                From = table.Column<DateOnly>(),
                Until = table.Column<DateOnly>(nullable: true),
                GrantedBy = table.Column<Guid>(nullable: true),
                GrantedAt = table.Column<DateTime>(),
                Reason = table.Column<string>(maxLength: 200, nullable: true),
                RevokedBy = table.Column<Guid>(nullable: true),
                RevokedAt = table.Column<DateTime>(nullable: true),
                Label = table.Column<string>(maxLength: 220),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_role_assignments", assignment => assignment.Id);
                table.ForeignKey(
                    "FK_institution_role_assignments_institution_members_MemberId", assignment => assignment.MemberId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_institution_role_assignments_institution_units_UnitId", assignment => assignment.UnitId, "institution_units", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_institution_role_assignments_MemberId", "institution_role_assignments", "MemberId");
        migration.CreateIndex(
            "IX_institution_role_assignments_Role_UnitId_MemberId_From_Until", "institution_role_assignments",
            ["Role", "UnitId", "MemberId", "From", "Until"]);
        migration.CreateIndex("IX_institution_role_assignments_Role_Id", "institution_role_assignments", ["Role", "Id"]);
        migration.CreateIndex("IX_institution_role_assignments_UnitId", "institution_role_assignments", "UnitId");
    }

    private static void Accounts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_accounts",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 170),
                MemberId = table.Column<Guid>(nullable: true),
                MustChangePassword = table.Column<bool>(),
                UserName = table.Column<string>(maxLength: 200, nullable: true),
                NormalizedUserName = table.Column<string>(maxLength: 200, nullable: true),
                Email = table.Column<string>(maxLength: 200, nullable: true),
                NormalizedEmail = table.Column<string>(maxLength: 200, nullable: true),
                EmailConfirmed = table.Column<bool>(),
                PasswordHash = table.Column<string>(maxLength: 200, nullable: true),
                SecurityStamp = table.Column<string>(maxLength: 64, nullable: true),
                ConcurrencyStamp = table.Column<string>(maxLength: 64, nullable: true),
                PhoneNumber = table.Column<string>(maxLength: 40, nullable: true),
                PhoneNumberConfirmed = table.Column<bool>(),
                TwoFactorEnabled = table.Column<bool>(),
                LockoutEnd = table.Column<long>(nullable: true),
                LockoutEnabled = table.Column<bool>(),
                AccessFailedCount = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_accounts", account => account.Id);
                table.ForeignKey(
                    "FK_institution_accounts_institution_members_MemberId", account => account.MemberId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_institution_accounts_NormalizedUserName", "institution_accounts", "NormalizedUserName", unique: true);
        migration.CreateIndex("IX_institution_accounts_NormalizedEmail", "institution_accounts", "NormalizedEmail");
        migration.CreateIndex("IX_institution_accounts_MemberId", "institution_accounts", "MemberId", unique: true);
    }

    private static void AccountParts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_account_claims",
            table => new
            {
                // The framework's own key is the only number the database hands out.
                Id = table.Column<int>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                UserId = table.Column<Guid>(),
                ClaimType = table.Column<string>(maxLength: 200, nullable: true),
                ClaimValue = table.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_account_claims", claim => claim.Id);
                table.ForeignKey(
                    "FK_institution_account_claims_institution_accounts_UserId", claim => claim.UserId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_account_claims_UserId", "institution_account_claims", "UserId");

        migration.CreateTable(
            "institution_account_logins",
            table => new
            {
                LoginProvider = table.Column<string>(maxLength: 120),
                ProviderKey = table.Column<string>(maxLength: 200),
                ProviderDisplayName = table.Column<string>(maxLength: 120, nullable: true),
                UserId = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_account_logins", login => new { login.LoginProvider, login.ProviderKey });
                table.ForeignKey(
                    "FK_institution_account_logins_institution_accounts_UserId", login => login.UserId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_account_logins_UserId", "institution_account_logins", "UserId");

        migration.CreateTable(
            "institution_account_tokens",
            table => new
            {
                UserId = table.Column<Guid>(),
                LoginProvider = table.Column<string>(maxLength: 120),
                Name = table.Column<string>(maxLength: 120),
                Value = table.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_account_tokens", token => new { token.UserId, token.LoginProvider, token.Name });
                table.ForeignKey(
                    "FK_institution_account_tokens_institution_accounts_UserId", token => token.UserId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
    }
}
