using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

/// <summary>What an account did and gave is found by its id: for the copy of somebody's data, and for forgetting a name.</summary>
[Migration("20261126_0039_WhoDidIt")]
internal sealed class WhoDidIt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("IX_kernel_audit_entries_ActorId_At", "kernel_audit_entries", ["ActorId", "At"]);
        migrationBuilder.CreateIndex("IX_kernel_files_SavedById", "kernel_files", "SavedById");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_kernel_files_SavedById", "kernel_files");
        migrationBuilder.DropIndex("IX_kernel_audit_entries_ActorId_At", "kernel_audit_entries");
    }
}
