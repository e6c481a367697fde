package io.mitosis.notification.inbox;

/// Why a notification stands in no inbox: nobody to deliver it to is known yet, or it is for the mail alone, if at all.
enum Hidden {

	WAITING, UNWANTED

}
