using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FacultyDev.Accounts.Migrations;

/// <summary>Accounts with all ways to sign in, sessions, sign-on and API tokens.</summary>
[Migration("20261130_0401_Accounts")]
internal sealed class AccountsTables : Migration
{
    private static readonly string[] Tables =
    [
        "accounts_accounts", "accounts_claims", "accounts_logins", "accounts_tokens", "accounts_rules", "accounts_sessions",
        "accounts_security_events", "accounts_authenticators", "accounts_recovery_codes", "accounts_passkeys", "accounts_email_tokens",
        "accounts_sign_on_settings", "accounts_sign_on_rules", "accounts_sign_on_links", "accounts_sign_on_refusals",
        "accounts_api_tokens",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Accounts(migrationBuilder);
        Sessions(migrationBuilder);
        TwoFactor(migrationBuilder);
        MailedLinks(migrationBuilder);
        SignOn(migrationBuilder);
        ApiTokens(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
            migrationBuilder.DropTable(table);
    }

    private static void Accounts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_accounts",
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
                Language = table.Column<string>(maxLength: 10, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_accounts_accounts", account => account.Id));
        migration.CreateIndex("IX_accounts_accounts_NormalizedUserName", "accounts_accounts", "NormalizedUserName", unique: true);
        migration.CreateIndex("IX_accounts_accounts_NormalizedEmail", "accounts_accounts", "NormalizedEmail");
        migration.CreateIndex("IX_accounts_accounts_MemberId", "accounts_accounts", "MemberId", unique: true);
        migration.CreateIndex("IX_accounts_accounts_LockoutEnd", "accounts_accounts", "LockoutEnd");

        migration.CreateTable(
            "accounts_claims",
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
                table.PrimaryKey("PK_accounts_claims", claim => claim.Id);
                table.ForeignKey(
                    "FK_accounts_claims_accounts_accounts_UserId", claim => claim.UserId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_claims_UserId", "accounts_claims", "UserId");

        migration.CreateTable(
            "accounts_logins",
            table => new
            {
                LoginProvider = table.Column<string>(maxLength: 120),
                ProviderKey = table.Column<string>(maxLength: 200),
                ProviderDisplayName = table.Column<string>(maxLength: 120, nullable: true),
                UserId = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_logins", login => new { login.LoginProvider, login.ProviderKey });
                table.ForeignKey(
                    "FK_accounts_logins_accounts_accounts_UserId", login => login.UserId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_logins_UserId", "accounts_logins", "UserId");

        migration.CreateTable(
            "accounts_tokens",
            table => new
            {
                UserId = table.Column<Guid>(),
                LoginProvider = table.Column<string>(maxLength: 120),
                Name = table.Column<string>(maxLength: 120),
                Value = table.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_tokens", token => new { token.UserId, token.LoginProvider, token.Name });
                table.ForeignKey(
                    "FK_accounts_tokens_accounts_accounts_UserId", token => token.UserId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "accounts_rules",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                StaffRequiresTwoFactor = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_rules", row => row.Id);
            });
    }

    private static void Sessions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_sessions",
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
                table.PrimaryKey("PK_accounts_sessions", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_sessions_accounts_accounts_AccountId", row => row.AccountId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_sessions_AccountId", "accounts_sessions", "AccountId");
        migration.CreateIndex("IX_accounts_sessions_LastSeenAt", "accounts_sessions", "LastSeenAt");

        migration.CreateTable(
            "accounts_security_events",
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
                table.PrimaryKey("PK_accounts_security_events", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_security_events_accounts_accounts_AccountId", row => row.AccountId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_security_events_AccountId_Id", "accounts_security_events", ["AccountId", "Id"]);
        migration.CreateIndex("IX_accounts_security_events_AccountId_DeviceMark", "accounts_security_events", ["AccountId", "DeviceMark"]);
        migration.CreateIndex("IX_accounts_security_events_At", "accounts_security_events", "At");
    }

    private static void TwoFactor(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_authenticators",
            table => new
            {
                AccountId = table.Column<Guid>(),
                ProtectedKey = table.Column<string>(maxLength: 400),
                CreatedAt = table.Column<DateTime>(),
                ConfirmedAt = table.Column<DateTime>(nullable: true),
                LastStep = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_authenticators", row => row.AccountId);
                table.ForeignKey(
                    "FK_accounts_authenticators_accounts_accounts_AccountId", row => row.AccountId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "accounts_recovery_codes",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Hash = table.Column<string>(maxLength: 64),
                UsedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_recovery_codes", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_recovery_codes_accounts_accounts_AccountId", row => row.AccountId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_recovery_codes_AccountId_Hash", "accounts_recovery_codes", ["AccountId", "Hash"], unique: true);

        migration.CreateTable(
            "accounts_passkeys",
            table => new
            {
                CredentialId = table.Column<byte[]>(maxLength: 1023),
                UserId = table.Column<Guid>(),
                PublicKey = table.Column<byte[]>(),
                Name = table.Column<string>(maxLength: 60, nullable: true),
                CreatedAt = table.Column<long>(),
                SignCount = table.Column<long>(),
                Transports = table.Column<string>(maxLength: 200, nullable: true),
                IsUserVerified = table.Column<bool>(),
                IsBackupEligible = table.Column<bool>(),
                IsBackedUp = table.Column<bool>(),
                AttestationObject = table.Column<byte[]>(),
                ClientDataJson = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_passkeys", row => row.CredentialId);
                table.ForeignKey(
                    "FK_accounts_passkeys_accounts_accounts_UserId", row => row.UserId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_passkeys_UserId", "accounts_passkeys", "UserId");
    }

    private static void MailedLinks(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_email_tokens",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                SecretHash = table.Column<string>(maxLength: 64),
                Address = table.Column<string>(maxLength: 200, nullable: true),
                CreatedAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_email_tokens", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_email_tokens_accounts_accounts_AccountId", row => row.AccountId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_email_tokens_SecretHash", "accounts_email_tokens", "SecretHash", unique: true);
        migration.CreateIndex("IX_accounts_email_tokens_AccountId_Kind_CreatedAt", "accounts_email_tokens", ["AccountId", "Kind", "CreatedAt"]);
        migration.CreateIndex("IX_accounts_email_tokens_ExpiresAt", "accounts_email_tokens", "ExpiresAt");
    }

    private static void SignOn(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_sign_on_settings",
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
            constraints: table => table.PrimaryKey("PK_accounts_sign_on_settings", settings => settings.Id));

        migration.CreateTable(
            "accounts_sign_on_rules",
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
            constraints: table => table.PrimaryKey("PK_accounts_sign_on_rules", rule => rule.Id));

        migration.CreateTable(
            "accounts_sign_on_links",
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
                table.PrimaryKey("PK_accounts_sign_on_links", link => link.Id);
                table.ForeignKey(
                    "FK_accounts_sign_on_links_accounts_accounts_AccountId", link => link.AccountId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_sign_on_links_Issuer_Subject", "accounts_sign_on_links", ["Issuer", "Subject"], unique: true);
        migration.CreateIndex("IX_accounts_sign_on_links_AccountId_Issuer", "accounts_sign_on_links", ["AccountId", "Issuer"], unique: true);

        migration.CreateTable(
            "accounts_sign_on_refusals",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Problem = table.Column<string>(maxLength: 40),
                Attempt = table.Column<string>(maxLength: 64),
                At = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_accounts_sign_on_refusals", refusal => refusal.Id));
        migration.CreateIndex("IX_accounts_sign_on_refusals_Attempt", "accounts_sign_on_refusals", "Attempt", unique: true);
    }

    private static void ApiTokens(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_api_tokens",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 80),
                Scopes = table.Column<string>(maxLength: 400),
                ExpiresOn = table.Column<DateOnly>(),
                Hash = table.Column<string>(maxLength: 64),
                CreatedWithTwoFactor = table.Column<bool>(),
                CreatedAt = table.Column<DateTime>(),
                LastUsedOn = table.Column<DateOnly>(nullable: true),
                RevokedAt = table.Column<DateTime>(nullable: true),
                RevokedBy = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_api_tokens", token => token.Id);
                table.ForeignKey(
                    "FK_accounts_api_tokens_accounts_accounts_AccountId", token => token.AccountId, "accounts_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_accounts_api_tokens_Hash", "accounts_api_tokens", "Hash", unique: true);
        migration.CreateIndex("IX_accounts_api_tokens_AccountId", "accounts_api_tokens", "AccountId");
    }
}
