using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FacultyDev.Institution.Migrations;

/// <summary>People, units, roles, accounts.</summary>
[Migration("20261130_0103_Institution")]
internal sealed class InstitutionTables : Migration
{
    private static readonly string[] Tables =
    [
        "institution_units", "institution_settings", "institution_members", "institution_role_assignments", "institution_supervision",
        "institution_joint_appointments", "institution_profiles", "institution_member_tags", "institution_roster_imports",
        "institution_roster_import_lines", "institution_roster_import_unchanged", "institution_accounts", "institution_account_claims",
        "institution_account_logins", "institution_account_tokens", "institution_account_rules", "institution_sessions",
        "institution_security_events", "institution_authenticators", "institution_recovery_codes", "institution_passkeys",
        "institution_email_tokens", "institution_sign_on_settings", "institution_sign_on_rules", "institution_sign_on_links",
        "institution_sign_on_refusals", "institution_api_tokens", "institution_data_exports",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Units(migrationBuilder);
        Settings(migrationBuilder);
        Members(migrationBuilder);
        Roles(migrationBuilder);
        Supervision(migrationBuilder);
        Appointments(migrationBuilder);
        Profiles(migrationBuilder);
        Rosters(migrationBuilder);
        Accounts(migrationBuilder);
        Sessions(migrationBuilder);
        TwoFactor(migrationBuilder);
        MailedLinks(migrationBuilder);
        SignOn(migrationBuilder);
        ApiTokens(migrationBuilder);
        DataExports(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
            migrationBuilder.DropTable(table);
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

    private static void Settings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_settings",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                RankLines = table.Column<string>(maxLength: 4000),
                TrackLines = table.Column<string>(maxLength: 4000),
                MidCareerRankLines = table.Column<string>(maxLength: 4000),
                MidCareerFrom = table.Column<int>(),
                MidCareerTo = table.Column<int>(),
                AnonymizeAfterYears = table.Column<int>(nullable: true),
                TimeZone = table.Column<string>(maxLength: 64, defaultValue: "Etc/UTC"),
            },
            constraints: table => table.PrimaryKey("PK_institution_settings", settings => settings.Id));
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
                Campus = table.Column<string>(maxLength: 80, nullable: true),
                RankSince = table.Column<DateOnly>(nullable: true),
                StatusSince = table.Column<DateOnly>(nullable: true),
                StatusUntil = table.Column<DateOnly>(nullable: true),
                AnonymizedAt = table.Column<DateTime>(nullable: true),
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
        migration.CreateIndex("IX_institution_members_Track_SearchName", "institution_members", ["Track", "SearchName"]);
        migration.CreateIndex("IX_institution_members_Status_SearchName", "institution_members", ["Status", "SearchName"]);
        migration.CreateIndex("IX_institution_members_FirstAppointment", "institution_members", "FirstAppointment");
        migration.CreateIndex(
            "IX_institution_members_Status_AnonymizedAt_StatusSince", "institution_members", ["Status", "AnonymizedAt", "StatusSince"]);
    }

    private static void Roles(MigrationBuilder migration)
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
                SignOnRuleId = table.Column<Guid>(nullable: true),
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

    private static void Supervision(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_supervision",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                MemberId = table.Column<Guid>(),
                SupervisorId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                From = table.Column<DateOnly>(),
                Until = table.Column<DateOnly>(nullable: true),
                AppointedBy = table.Column<Guid>(nullable: true),
                AppointedAt = table.Column<DateTime>(),
                Reason = table.Column<string>(maxLength: 200, nullable: true),
                EndedBy = table.Column<Guid>(nullable: true),
                EndedAt = table.Column<DateTime>(nullable: true),
                Label = table.Column<string>(maxLength: 350),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_supervision", line => line.Id);
                table.ForeignKey(
                    "FK_institution_supervision_institution_members_MemberId", line => line.MemberId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_institution_supervision_institution_members_SupervisorId", line => line.SupervisorId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex(
            "IX_institution_supervision_MemberId_SupervisorId_From_Until", "institution_supervision", ["MemberId", "SupervisorId", "From", "Until"]);
        migration.CreateIndex(
            "IX_institution_supervision_SupervisorId_MemberId_From_Until", "institution_supervision", ["SupervisorId", "MemberId", "From", "Until"]);
    }

    private static void Appointments(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_joint_appointments",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                MemberId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Share = table.Column<int>(),
                From = table.Column<DateOnly>(),
                Until = table.Column<DateOnly>(nullable: true),
                Label = table.Column<string>(maxLength: 170),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_joint_appointments", appointment => appointment.Id);
                table.ForeignKey(
                    "FK_institution_joint_appointments_institution_members_MemberId", appointment => appointment.MemberId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_institution_joint_appointments_institution_units_UnitId", appointment => appointment.UnitId, "institution_units", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex(
            "IX_institution_joint_appointments_MemberId_UnitId_From_Until", "institution_joint_appointments",
            ["MemberId", "UnitId", "From", "Until"]);
        migration.CreateIndex(
            "IX_institution_joint_appointments_UnitId_From_Until_MemberId", "institution_joint_appointments",
            ["UnitId", "From", "Until", "MemberId"]);
    }

    private static void Profiles(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_profiles",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Pronouns = table.Column<string>(maxLength: 40, nullable: true),
                Orcid = table.Column<string>(maxLength: 19, nullable: true),
                PhotoId = table.Column<Guid>(nullable: true),
                AudienceChoices = table.Column<string>(maxLength: 400),
                ChangedAt = table.Column<DateTime>(),
                Label = table.Column<string>(maxLength: 170),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_profiles", profile => profile.Id);
                table.ForeignKey(
                    "FK_institution_profiles_institution_members_Id", profile => profile.Id, "institution_members", "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "institution_member_tags",
            table => new
            {
                MemberId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                Key = table.Column<string>(maxLength: 80),
                Text = table.Column<string>(maxLength: 40),
                Place = table.Column<int>(),
                Audience = table.Column<string>(maxLength: 40),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_member_tags", tag => new { tag.MemberId, tag.Kind, tag.Key });
                table.ForeignKey(
                    "FK_institution_member_tags_institution_profiles_MemberId", tag => tag.MemberId, "institution_profiles", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_institution_member_tags_Key_Kind_Audience_MemberId", "institution_member_tags", ["Key", "Kind", "Audience", "MemberId"]);
        migration.CreateIndex("IX_institution_member_tags_Kind_Audience_Key_Text", "institution_member_tags", ["Kind", "Audience", "Key", "Text"]);
    }

    private static void Rosters(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_roster_imports",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                FileName = table.Column<string>(maxLength: 120),
                FileId = table.Column<Guid>(),
                Columns = table.Column<string>(),
                ColumnsKey = table.Column<string>(maxLength: 64),
                Mapping = table.Column<string>(nullable: true),
                Dates = table.Column<string>(maxLength: 40),
                AllOrNothing = table.Column<bool>(),
                State = table.Column<string>(maxLength: 40),
                JobId = table.Column<Guid>(nullable: true),
                RefusalCode = table.Column<string>(maxLength: 120, nullable: true),
                RefusalArguments = table.Column<string>(nullable: true),
                Created = table.Column<int>(),
                Changed = table.Column<int>(),
                Left = table.Column<int>(),
                Rejected = table.Column<int>(),
                Units = table.Column<int>(),
                Kept = table.Column<int>(),
                UploadedByName = table.Column<string>(maxLength: 200),
                UploadedAt = table.Column<DateTime>(),
                AppliedByName = table.Column<string>(maxLength: 200, nullable: true),
                AppliedAt = table.Column<DateTime>(nullable: true),
                UndoneByName = table.Column<string>(maxLength: 200, nullable: true),
                UndoneAt = table.Column<DateTime>(nullable: true),
                Kind = table.Column<string>(maxLength: 40, defaultValue: "People"),
                Sheet = table.Column<string>(maxLength: 60, nullable: true),
                UploadedById = table.Column<Guid>(nullable: true),
                AppliedById = table.Column<Guid>(nullable: true),
                UndoneById = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_institution_roster_imports", import => import.Id));
        migration.CreateIndex("IX_institution_roster_imports_ColumnsKey", "institution_roster_imports", "ColumnsKey");

        migration.CreateTable(
            "institution_roster_import_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                ImportId = table.Column<Guid>(),
                Number = table.Column<int>(),
                Line = table.Column<int>(),
                Subject = table.Column<string>(maxLength: 40),
                Key = table.Column<string>(maxLength: 40),
                Name = table.Column<string>(maxLength: 170),
                Outcome = table.Column<string>(maxLength: 40),
                RecordId = table.Column<Guid>(nullable: true),
                Before = table.Column<string>(nullable: true),
                After = table.Column<string>(nullable: true),
                Problems = table.Column<string>(nullable: true),
                KeptBecause = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_roster_import_lines", line => line.Id);
                table.ForeignKey(
                    "FK_institution_roster_import_lines_roster_imports_ImportId", line => line.ImportId, "institution_roster_imports", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_institution_roster_import_lines_ImportId_Number", "institution_roster_import_lines", ["ImportId", "Number"], unique: true);
        migration.CreateIndex(
            "IX_institution_roster_import_lines_ImportId_Outcome_Number", "institution_roster_import_lines", ["ImportId", "Outcome", "Number"]);
        migration.CreateIndex("IX_institution_roster_import_lines_Key", "institution_roster_import_lines", "Key");
        migration.CreateIndex("IX_institution_roster_import_lines_RecordId", "institution_roster_import_lines", "RecordId");

        migration.CreateTable(
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
                Language = table.Column<string>(maxLength: 10, nullable: true),
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
        migration.CreateIndex("IX_institution_accounts_LockoutEnd", "institution_accounts", "LockoutEnd");

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

        migration.CreateTable(
            "institution_account_rules",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                StaffRequiresTwoFactor = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_account_rules", row => row.Id);
            });
    }

    private static void Sessions(MigrationBuilder migration)
    {
        migration.CreateTable(
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
                    "FK_institution_sessions_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_sessions_AccountId", "institution_sessions", "AccountId");
        migration.CreateIndex("IX_institution_sessions_LastSeenAt", "institution_sessions", "LastSeenAt");

        migration.CreateTable(
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
                    "FK_institution_security_events_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_security_events_AccountId_Id", "institution_security_events", ["AccountId", "Id"]);
        migration.CreateIndex("IX_institution_security_events_AccountId_DeviceMark", "institution_security_events", ["AccountId", "DeviceMark"]);
        migration.CreateIndex("IX_institution_security_events_At", "institution_security_events", "At");
    }

    private static void TwoFactor(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_authenticators",
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
                table.PrimaryKey("PK_institution_authenticators", row => row.AccountId);
                table.ForeignKey(
                    "FK_institution_authenticators_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
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
                    "FK_institution_recovery_codes_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_recovery_codes_AccountId_Hash", "institution_recovery_codes", ["AccountId", "Hash"], unique: true);

        migration.CreateTable(
            "institution_passkeys",
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
                table.PrimaryKey("PK_institution_passkeys", row => row.CredentialId);
                table.ForeignKey(
                    "FK_institution_passkeys_institution_accounts_UserId", row => row.UserId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_passkeys_UserId", "institution_passkeys", "UserId");
    }

    private static void MailedLinks(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_email_tokens",
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
                table.PrimaryKey("PK_institution_email_tokens", row => row.Id);
                table.ForeignKey(
                    "FK_institution_email_tokens_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_email_tokens_SecretHash", "institution_email_tokens", "SecretHash", unique: true);
        migration.CreateIndex("IX_institution_email_tokens_AccountId_Kind_CreatedAt", "institution_email_tokens", ["AccountId", "Kind", "CreatedAt"]);
        migration.CreateIndex("IX_institution_email_tokens_ExpiresAt", "institution_email_tokens", "ExpiresAt");
    }

    private static void SignOn(MigrationBuilder migration)
    {
        migration.CreateTable(
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

        migration.CreateTable(
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

    private static void ApiTokens(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_api_tokens",
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
                table.PrimaryKey("PK_institution_api_tokens", token => token.Id);
                table.ForeignKey(
                    "FK_institution_api_tokens_institution_accounts_AccountId", token => token.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_api_tokens_Hash", "institution_api_tokens", "Hash", unique: true);
        migration.CreateIndex("IX_institution_api_tokens_AccountId", "institution_api_tokens", "AccountId");
    }

    private static void DataExports(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_data_exports",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                FileId = table.Column<Guid>(),
                CreatedAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_institution_data_exports", export => export.Id));
        migration.CreateIndex("IX_institution_data_exports_AccountId", "institution_data_exports", "AccountId");
        migration.CreateIndex("IX_institution_data_exports_ExpiresAt", "institution_data_exports", "ExpiresAt");
    }
}
