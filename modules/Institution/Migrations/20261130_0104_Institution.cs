using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

/// <summary>People, units and roles.</summary>
[Migration("20261130_0104_Institution")]
internal sealed class InstitutionTables : Migration
{
    private static readonly string[] Tables =
    [
        "institution_units", "institution_settings", "institution_members", "institution_role_assignments", "institution_supervision",
        "institution_joint_appointments", "institution_profiles", "institution_member_tags", "institution_roster_imports",
        "institution_roster_import_lines", "institution_roster_import_unchanged", "institution_data_exports",
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
