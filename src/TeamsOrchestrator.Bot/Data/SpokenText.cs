using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>What somebody wrote that is no command, and the commands that it may mean. Its words are encrypted with a key of their own and erased after a day.</summary>
internal sealed class SpokenText : ITenantOwned
{
    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Gets who wrote it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets the chat in which it was written.</summary>
    public required Guid ConversationRefId { get; init; }

    public SpokenTextState State { get; set; }

    /// <summary>Gets or sets the text, encrypted; who applied is covered once it was read. Null where it was erased.</summary>
    public byte[]? Text { get; set; }

    /// <summary>Gets or sets the commands, encrypted, a line each; null before and where they were erased.</summary>
    public byte[]? Lines { get; set; }

    /// <summary>Gets or sets the commands that were confirmed, a bit each.</summary>
    public int Done { get; set; }

    /// <summary>Gets or sets the agent that read it, with prompt version and model.</summary>
    public string? Agent { get; set; }

    /// <summary>Gets or sets why the model gave no answer, as the name of a <see cref="Agents.Models.ModelFault"/>.</summary>
    public string? Fault { get; set; }

    /// <summary>Gets or sets the files that came with it, while nobody said for which requisition they are.</summary>
    public Guid? BatchId { get; set; }

    /// <summary>Gets when it was written, in Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Gets or sets the row version.</summary>
    public int Version { get; set; }
}
