using System.Security.Cryptography;
using System.Text;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>The three people every playground starts with, and how further people get their ids.</summary>
internal static class Cast
{
    public const string TenantId = "5c1a7f0e-3b52-4d8e-9a41-7e2f60b8c0d1";
    public const string BotId = "28:6f2d9a14-8f0b-4c53-a2b7-1e5d9c3b7a60";
    public const string BotName = "TeamsOrchestrator";

    /// <summary>Makes the opening cast for one generation; conversations of an older generation are gone for the bot.</summary>
    /// <param name="generation">How often people started over.</param>
    /// <returns>Recruiter, hiring manager and HR partner.</returns>
    public static IReadOnlyList<Person> Opening(long generation) =>
    [
        Create("0b9d6a52-4f0e-4a6d-8a0c-3c1f5e7d9a11", "Riley Recruiter", "riley.recruiter@contoso.example", "Recruiter", generation),
        Create("1c8e7b63-5a1f-4b7e-9b1d-4d2a6f8e0b22", "Morgan Manager", "morgan.manager@contoso.example", "Hiring manager", generation),
        Create("2d7f8c74-6b2a-4c8f-8c2e-5e3b7a9f1c33", "Harper HR", "harper.hr@contoso.example", "HR partner", generation),
    ];

    public static Person Create(string objectId, string name, string mail, string role, long generation) => new()
    {
        ObjectId = objectId,
        TeamsId = $"29:1{Opaque(objectId)}",
        Name = name,
        Mail = mail,
        Role = role,
        ConversationId = $"a:1{Opaque($"{objectId}/{generation}")}",
    };

    private static string Opaque(string source)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(source));
        return Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
