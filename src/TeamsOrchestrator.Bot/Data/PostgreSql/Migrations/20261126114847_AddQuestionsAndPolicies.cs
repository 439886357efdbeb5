using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeamsOrchestrator.Bot.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddQuestionsAndPolicies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Independent",
                table: "Reviews",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Needed",
                table: "Reviews",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SecondPerson",
                table: "Reviews",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "ReviewAssignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_TenantId_ReviewId",
                table: "Questions",
                columns: new[] { "TenantId", "ReviewId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropColumn(
                name: "Independent",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Needed",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "SecondPerson",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "ReviewAssignments");
        }
    }
}
