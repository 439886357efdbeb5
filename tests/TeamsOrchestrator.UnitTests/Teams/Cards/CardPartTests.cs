using System.Collections;
using System.Reflection;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.UnitTests.Teams.Cards;

public sealed class CardPartTests
{
    private static readonly string[] NotInJson = [nameof(AdaptiveCard.WithSubmitFallback), nameof(AdaptiveCard.SizeInBytes)];

    [Fact]
    public void Every_property_that_a_part_has_is_written()
    {
        // Arrange
        var parts = PartsOf(SampleCards.Everything).ToList();

        // Act
        var forgotten = parts.SelectMany(part => Set(part).Where(property => !Written(part).Contains(NameOf(property))).Select(property => $"{part.GetType().Name}.{property.Name}"));

        // Assert
        forgotten.Distinct(StringComparer.Ordinal).ShouldBe([]);
    }

    [Fact]
    public void The_card_that_uses_everything_sets_every_property()
    {
        // Arrange
        var set = PartsOf(SampleCards.Everything).SelectMany(part => Set(part).Select(property => (Part: part.GetType(), property.Name))).ToHashSet();

        // Act
        var unset = typeof(AdaptiveCard).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (typeof(ICardPart).IsAssignableFrom(type) || type == typeof(AdaptiveCard)))
            .SelectMany(type => Properties(type).Where(property => !set.Contains((type, property.Name)) && !IsShared(property)).Select(property => $"{type.Name}.{property.Name}"));

        // Assert
        unset.ShouldBe([]);

        // What every element, input or action has is written in one place: it is enough that one of them sets it.
        bool IsShared(PropertyInfo property) => property.DeclaringType!.IsAbstract && set.Any(item => property.DeclaringType.IsAssignableFrom(item.Part) && item.Name == property.Name);
    }

    private static IEnumerable<object> PartsOf(object part) =>
        Properties(part.GetType()).Select(property => property.GetValue(part)).SelectMany(value => value switch
        {
            ICardPart or AdaptiveCard => PartsOf(value),
            IEnumerable many and not string => many.OfType<ICardPart>().SelectMany(PartsOf),
            _ => [],
        }).Prepend(part);

    private static IEnumerable<PropertyInfo> Set(object part) => Properties(part.GetType()).Where(property => property.GetValue(part) is not null);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && !NotInJson.Contains(property.Name, StringComparer.Ordinal));

    private static string NameOf(PropertyInfo property) => property switch
    {
        { Name: nameof(InputChoiceSet.Data) } when property.DeclaringType == typeof(InputChoiceSet) => "choices.data",
        { Name: nameof(TeamsCardSettings.FullWidth) } => "width",
        _ => JsonNamingPolicy.CamelCase.ConvertName(property.Name),
    };

    private static HashSet<string> Written(object part)
    {
        using var json = JsonDocument.Parse(part is AdaptiveCard card ? card.ToJson() : TeamsJson.ToBytes(writer =>
        {
            writer.WriteStartObject();
            ((ICardPart)part).WriteTo(new CardWriter(writer, withSubmitFallback: false));
            writer.WriteEndObject();
        }));
        return [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
    }
}
