using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Hands each action to its own generated writer.</summary>
internal sealed class SelectableActionConverter : JsonConverter<SelectableAction>
{
    public override SelectableAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, SelectableAction value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case ExecuteAction execute:
                JsonSerializer.Serialize(writer, execute, TeamsJsonContext.Default.ExecuteAction);
                break;
            case SubmitAction submit:
                JsonSerializer.Serialize(writer, submit, TeamsJsonContext.Default.SubmitAction);
                break;
            case OpenUrlAction link:
                JsonSerializer.Serialize(writer, link, TeamsJsonContext.Default.OpenUrlAction);
                break;
            case ToggleVisibilityAction toggle:
                JsonSerializer.Serialize(writer, toggle, TeamsJsonContext.Default.ToggleVisibilityAction);
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} cannot be written here.");
        }
    }
}
