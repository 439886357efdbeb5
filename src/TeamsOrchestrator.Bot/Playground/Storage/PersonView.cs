namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>A person as the page gets it.</summary>
internal sealed record PersonView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Mail { get; init; }

    public required string Role { get; init; }

    public required string Conversation { get; init; }

    public string? Language { get; init; }

    public static PersonView Of(Person person) => new()
    {
        Id = person.ObjectId,
        Name = person.Name,
        Mail = person.Mail,
        Role = person.Role,
        Conversation = person.ConversationId,
        Language = person.Language,
    };
}
