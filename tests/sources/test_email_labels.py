from commplan.sources.email_labels import BREVO, KLAVIYO, MAILCHIMP, ROLES


def test_no_label_belongs_to_two_tools():
    assert len(BREVO | KLAVIYO | MAILCHIMP) == len(BREVO) + len(KLAVIYO) + len(MAILCHIMP)


def test_labels_of_programmes_are_known_too():
    assert ROLES["unique_opens"] == ROLES["unique opens"] == "unique_opens"
