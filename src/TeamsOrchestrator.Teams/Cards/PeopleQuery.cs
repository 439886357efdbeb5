using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Makes an <see cref="InputChoiceSet"/> search people. What is chosen comes back as Entra object ids.</summary>
/// <param name="Dataset">What is searched.</param>
public sealed record PeopleQuery(string Dataset)
{
    /// <summary>Gets the search in the whole organisation.</summary>
    public static PeopleQuery Organization { get; } = new("graph.microsoft.com/users");

    /// <summary>Gets the search among the members of this chat or team.</summary>
    public static PeopleQuery CurrentContext { get; } = new("graph.microsoft.com/users?scope=currentContext");

    [JsonInclude]
    [JsonPropertyOrder(-1)]
    internal string Type => "Data.Query";
}
