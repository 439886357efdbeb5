using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeamsOrchestrator.Bot.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class IndexCardsBySubject : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PostedCards_TenantId_CardKind_SubjectId",
                table: "PostedCards");

            migrationBuilder.CreateIndex(
                name: "IX_PostedCards_TenantId_SubjectId",
                table: "PostedCards",
                columns: new[] { "TenantId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_TenantId_SubjectId",
                table: "OutboxMessages",
                columns: new[] { "TenantId", "SubjectId" },
                filter: "\"State\" = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PostedCards_TenantId_SubjectId",
                table: "PostedCards");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_TenantId_SubjectId",
                table: "OutboxMessages");

            migrationBuilder.CreateIndex(
                name: "IX_PostedCards_TenantId_CardKind_SubjectId",
                table: "PostedCards",
                columns: new[] { "TenantId", "CardKind", "SubjectId" });
        }
    }
}
