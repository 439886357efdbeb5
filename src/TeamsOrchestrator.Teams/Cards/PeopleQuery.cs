namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Makes an <see cref="InputChoiceSet"/> search people. What is chosen comes back as Entra object ids.</summary>
/// <param name="Dataset">What is searched.</param>
public sealed record PeopleQuery(string Dataset) : ICardPart
{
    /// <summary>Gets the search in the whole organisation.</summary>
    public static PeopleQuery Organization { get; } = new("graph.microsoft.com/users");

    /// <summary>Gets the search among the members of this chat or team.</summary>
    public static PeopleQuery CurrentContext { get; } = new("graph.microsoft.com/users?scope=currentContext");

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("type"u8, "Data.Query");
        card.Text("dataset"u8, Dataset);
    }
}
